"""What is asked before a session; a yes always means trouble."""

ANY_TODAY = "Is any of these\nso today?"
ANY_OF_THESE = "Or any of these?"
ANY_NOT_SO = "Is any of these\nnot so?"
ONE_OF_THESE = "Is it one of these?"
NONE_OF_THEM = "no, none of them"
ALL_ARE_SO = "no, all of them are so"
ANYTHING_NEW = "Anything else that is new or has changed since last time"
