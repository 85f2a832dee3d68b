"""Reports actions to a collector, exactly once in effect, and is that collector (docs/sync.md)."""
