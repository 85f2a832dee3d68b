"""What is true: cases, officials, pieces, actions. No Qt, no network, no paper."""
