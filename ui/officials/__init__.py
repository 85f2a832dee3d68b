"""Officials: the address book, one official whole."""
