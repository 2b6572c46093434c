"""The command line as a whole, and where each of its commands stands."""

from __future__ import annotations

from importlib import import_module, metadata

import click

from wikifilm.cli.streams import write

__all__ = ["cli"]

_PLACES = {
    "check": "report.check",
    "convert": "converted.convert",
    "diff": "compare.diff",
    "json": "report.json",
    "set": "change.set_",
    "show": "show.show",
}
"""The file of each command, and its name there."""


class _Commands(click.Group):
    """Commands that are loaded when they are asked for: one of them alone needs rich, which is slow to import."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands, as the help lists them."""
        del ctx
        return list(_PLACES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, or None where there is none of that name."""
        del ctx
        file, _, name = _PLACES.get(cmd_name, "").partition(".")
        found: click.Command | None = getattr(import_module(f"wikifilm.cli.{file}"), name) if file else None
        return found


def _version(context: click.Context, _parameter: click.Parameter, wanted: object) -> None:
    if wanted:
        try:
            number = metadata.version("wikifilm")
        except metadata.PackageNotFoundError:
            number = "(run from its source, not installed)"
        write(f"wikifilm {number}\n")
        context.exit()


@click.group(
    cls=_Commands,
    no_args_is_help=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="""\b
Examples:
  wikifilm show article.txt
  wikifilm json article.txt | jq '.cast[].actors[].name'
  wikifilm set article.txt runtime=91 '+starring=Pia Nord' --write
  wikifilm check *.txt
  wikifilm diff old.txt new.txt
  curl -s https://example.org/article.txt | wikifilm show -

A FILE named - is standard input. 'wikifilm COMMAND --help' tells more of a command.""",
)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_version,
    help="Show the version and exit.",
)
def cli() -> None:
    """Read film articles in wiki text, and edit them without touching anything else."""
