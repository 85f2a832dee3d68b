"""The Review page: the source beside the values read from it, corrected and accepted by a person."""
