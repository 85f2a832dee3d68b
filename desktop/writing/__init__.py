"""Words of a letter: requests from demands, salutation, date, the draft. Pure functions."""
