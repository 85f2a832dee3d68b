"""Write: who signs, on which cases, on what paper; preview, preflight, printing."""
