"""Settings that every test runs under."""

from hypothesis import settings

settings.register_profile("ordinary", derandomize=True, deadline=None, print_blob=True)
settings.register_profile("search", derandomize=False, deadline=None, max_examples=2000)
settings.load_profile("ordinary")
