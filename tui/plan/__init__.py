"""What will be done: sessions, exercises, doses, ladders and poses. No clock, no writing."""
