"""What the program does, without a window: reading, addressing, writing, printing, tracking, sync."""
