"""What follows what, as questions and answers, for any way of showing it."""
