"""The palette: go to a case, official or piece, or do a command, by typing."""
