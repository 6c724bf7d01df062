"""The order of a visit, as questions and answers, for any front end."""
