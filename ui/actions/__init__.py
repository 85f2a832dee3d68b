"""Actions: recording what was done elsewhere, the tally, the outbox and sync."""
