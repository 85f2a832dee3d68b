"""What a volunteer sees: the only package that knows Qt."""
