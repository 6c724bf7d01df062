"""What the server says of requests that failed: of bad ones nothing, of its own faults a line."""

import logging
import sys

from aiohttp.http_exceptions import HttpProcessingError

from tui.words.report import error_report


class _OnOneLine(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        # What somebody has sent is answered; told, it would show addresses, and fill any log.
        if error is not None and not isinstance(error, HttpProcessingError):
            print(error_report(error), file=sys.stderr)


def faults_log() -> logging.Logger:
    """A log that writes no request, since the address of one is the key."""
    log = logging.Logger("unpinch.web")
    log.addHandler(_OnOneLine())
    return log
