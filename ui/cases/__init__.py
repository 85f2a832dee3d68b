"""Cases: the list with deadlines, one case whole, bringing one in."""
