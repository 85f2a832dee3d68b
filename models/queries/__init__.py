"""The read side: frozen lines for screens, lists and exports."""
