"""Fields: one small module for each kind of value that a document prints."""
