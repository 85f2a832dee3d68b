"""Letters, envelopes and manifest of a print run as PDF: values in, bytes out."""
