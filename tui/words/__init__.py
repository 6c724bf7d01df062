"""Every sentence that a person reads, for any way of showing it."""
