"""The line mode: a visit as plain lines, for screen readers, serial lines and logs."""
