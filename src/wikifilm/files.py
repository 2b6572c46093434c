"""Texts from files and back: bytes in, bytes out, a file replaced in one step."""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path

import attrs

from wikifilm.errors import WikifilmError

__all__ = ["FileError", "Origin", "read_file", "write_file"]


class FileError(WikifilmError):
    """A file cannot be read as text, or must not be replaced."""


@attrs.frozen
class Origin:
    """Where a text was read from, and what stood there then."""

    path: Path
    """The file."""
    encoding: str
    """How its bytes were read."""
    digest: bytes
    """A hash of its bytes."""


def _digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=16).digest()


def read_file(path: str | os.PathLike[str], encoding: str = "utf-8") -> tuple[str, Origin]:
    """Return the text of a file, line ends and a byte order mark as they are, and where it came from.

    Raises:
        FileError: The bytes are not text of this encoding; the message names the offset of the first that is not.
        OSError: The file cannot be read.
    """
    data = Path(path).read_bytes()
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise FileError(
            f"{os.fspath(path)}: not {encoding}: byte 0x{data[error.start]:02x} at offset {error.start}; "
            f"give the file's encoding, such as encoding='latin-1'"
        ) from None
    except LookupError:
        raise FileError(f"{os.fspath(path)}: unknown encoding {encoding!r}") from None
    return text, Origin(Path(path), encoding, _digest(data))


def write_file(path: str | os.PathLike[str], text: str, origin: Origin | None = None) -> Origin:
    """Write a text as a file's bytes: the old ones or the new ones stand there, never a mixture.

    A symbolic link is followed and its target replaced; the file's mode is kept.

    Args:
        path: The file.
        text: What it will hold.
        origin: Where the text was read from; where that is this file, it must not have changed since.

    Raises:
        FileError: The file changed since it was read, or the text cannot be written in its encoding.
        OSError: The file cannot be written.
    """
    target = Path(os.path.realpath(path))
    encoding = "utf-8" if origin is None else origin.encoding
    try:
        data = text.encode(encoding)
    except UnicodeEncodeError as error:
        found = text[error.start]
        raise FileError(
            f"{os.fspath(path)}: {found!a} at offset {error.start} cannot be written in {encoding}"
        ) from None
    mode = 0o666 & ~_umask()
    if target.exists():
        mode = target.stat().st_mode & 0o7777
        same = origin is not None and Path(os.path.realpath(origin.path)) == target
        if origin is not None and same and _digest(target.read_bytes()) != origin.digest:
            raise FileError(f"{os.fspath(path)}: changed since it was read; load it again and repeat the edit")
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".tmp", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(mode)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return Origin(Path(path), encoding, _digest(data))


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
