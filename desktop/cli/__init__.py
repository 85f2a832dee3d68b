"""The command line: the same functions as the window, as words."""
