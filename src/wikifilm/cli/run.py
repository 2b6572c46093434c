"""Runs a command and makes one line and an exit status of whatever goes wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from wikifilm.cli.commands import cli
from wikifilm.cli.streams import TroubleError, flush, silence, warn

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["run"]

BROKEN_PIPE = 141
"""What a shell says of a program whose reader went away: 128 and the number of SIGPIPE."""
INTERRUPTED = 130
"""What a shell says of a program that was stopped by Ctrl-C."""


def run(arguments: Sequence[str]) -> int:
    """Run the command that the arguments ask for, and return its exit status."""
    try:
        status = _finished(_invoked(arguments))
    except KeyboardInterrupt:
        warn("interrupted")
        silence()
        status = INTERRUPTED
    return status


def _invoked(arguments: Sequence[str]) -> int:
    try:
        # Not cli.main(): it would turn a broken pipe and Ctrl-C into exit status 1.
        with cli.make_context("wikifilm", list(arguments)) as context:
            return int(cli.invoke(context) or 0)
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.UsageError as error:
        command = "wikifilm" if error.ctx is None else error.ctx.command_path
        warn(f"{error.format_message().rstrip('.')} (see '{command} --help')")
        return error.exit_code
    except TroubleError as trouble:
        warn(trouble)
        return trouble.status
    except BrokenPipeError:
        return BROKEN_PIPE
    except OSError as error:  # all else is told already: it is click that could not write its help
        warn(f"standard output: {error.strerror or error}")
        silence()
        return 1


def _finished(status: int) -> int:
    try:
        flush()
    except BrokenPipeError:
        silence()
        return BROKEN_PIPE
    except TroubleError as trouble:
        silence()
        warn(trouble)
        return status or trouble.status
    return status
