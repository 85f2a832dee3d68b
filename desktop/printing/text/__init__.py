"""How words become lines of glyphs: fonts, order, shaping, breaking, and the fonts in the file."""
