"""The Textual front end: the apps, and what may reach their screens."""
