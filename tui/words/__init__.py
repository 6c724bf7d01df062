"""Every sentence that a person reads, one subject a module; screens only lay them out.

Texts are constants, or functions that put in what a sentence is about.
"""
