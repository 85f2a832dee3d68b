"""Postal rules: country line, home mail, embassies, postage groups, sender block. Pure functions."""
