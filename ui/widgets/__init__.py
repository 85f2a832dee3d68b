"""Parts that every screen is built from."""
