"""Texts from files and back: bytes in, bytes out, a file replaced in one step."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import stat
import time
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from wikifilm.errors import WikifilmError, printable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from io import FileIO
    from types import ModuleType

__all__ = ["FileError", "Origin", "read_file", "write_file"]

fcntl: ModuleType | None
try:
    fcntl = import_module("fcntl")
except ModuleNotFoundError:  # Windows has none; it neither moves nor removes a file that is open
    fcntl = None

PATIENCE = 10.0
"""Seconds to wait for another save of the same file."""
_PAUSE = 0.002
"""Seconds between two tries."""
_NAME_KEPT = 40
"""Characters of a file's name in that of its temporary file; a file's name may be as long as a name can be."""
_OPENED_AS_IT_IS = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class FileError(WikifilmError):
    """A file cannot be read as text, or must not be replaced."""

    def __init__(self, path: str | os.PathLike[str], reason: str) -> None:
        """Say which file, and what is wrong with it."""
        super().__init__(path, reason)
        self.path = path
        self.reason = reason

    def __str__(self) -> str:
        """Return the file and what is wrong with it."""
        return printable(f"{os.fspath(self.path)}: {self.reason}")


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
            path,
            f"not {encoding}: byte 0x{data[error.start]:02x} at offset {error.start}; "
            "give the file's encoding, such as encoding='latin-1'",
        ) from None
    except LookupError:
        raise FileError(path, f"unknown encoding {encoding!r}") from None
    return text, Origin(Path(path), encoding, _digest(data))


def write_file(path: str | os.PathLike[str], text: str, origin: Origin | None = None) -> Origin:
    """Write a text as a file's bytes: the old ones or the new ones stand there, never a mixture.

    A symbolic link is followed and its target replaced; mode, owner and group are kept, these as far as it is allowed.
    Saves of one file wait for each other, and remove what one that was killed left behind.

    Args:
        path: The file.
        text: What it will hold.
        origin: Where the text was read from; where that is this file, it must not have changed since.

    Raises:
        FileError: The file changed since it was read, another save of it does not end, it is a device or a pipe, or
            the text cannot be written in its encoding.
        OSError: The file cannot be written, or may not be.
    """
    target = Path(os.path.realpath(path))
    encoding = "utf-8" if origin is None else origin.encoding
    try:
        data = text.encode(encoding)
    except UnicodeEncodeError as error:
        found = text[error.start]
        raise FileError(path, f"{found!a} at offset {error.start} cannot be written in {encoding}") from None
    target = Path(os.path.realpath(path))
    known = origin.digest if origin is not None and Path(os.path.realpath(origin.path)) == target else None
    with _naming(path):
        old = _replaceable(target, path)
        with _temporary(target, path, 0o666 if old is None else 0o600) as (file, temporary):
            _fill(file, data)
            if old is not None:
                _give(file, temporary, old)
            os.fsync(file.fileno())
            # As late as can be: what another program writes between this look and the replacement is lost.
            if known is not None and target.exists() and _digest(target.read_bytes()) != known:
                raise FileError(path, "changed since it was read; load it again and repeat the edit")
            if fcntl is None:
                file.close()
            temporary.replace(target)
        _sync_folder(target.parent)
    return Origin(Path(path), encoding, _digest(data))


@contextlib.contextmanager
def _naming(path: str | os.PathLike[str]) -> Iterator[None]:
    """Let errors of the system name the file that was meant, not one that stands for it meanwhile."""
    try:
        yield
    except OSError as error:
        error.filename, error.filename2 = os.fspath(path), None
        raise


def _replaceable(target: Path, path: str | os.PathLike[str]) -> os.stat_result | None:
    """Return what is known of the file that will be replaced; None where there is none.

    Raises:
        FileError: It is a device or a pipe.
        OSError: It may not be written. To replace it would only take the right to write its folder.
    """
    try:
        found = target.lstat()
    except FileNotFoundError:
        return None
    if stat.S_ISLNK(found.st_mode):
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
    if not stat.S_ISREG(found.st_mode) and not stat.S_ISDIR(found.st_mode):
        raise FileError(path, "no regular file; a device or a pipe cannot be replaced")
    os.close(os.open(target, os.O_WRONLY | _OPENED_AS_IT_IS))
    return found


# ------------------------------------------------------------------------------------- the temporary file


@contextlib.contextmanager
def _temporary(target: Path, path: str | os.PathLike[str], mode: int) -> Iterator[tuple[FileIO, Path]]:
    """Give the only temporary file that there is for a file, locked, and its path; remove it if it is still there.

    Its name says which file it is for, so that the next save finds what one that was killed left behind.

    Raises:
        FileError: Another save of the file does not end.
        OSError: It cannot be made.
    """
    mark = hashlib.blake2b(os.fsencode(target.name), digest_size=4).hexdigest()
    temporary = target.parent / f".{target.name[:_NAME_KEPT]}.{mark}.tmp"
    until = time.monotonic() + PATIENCE
    while (file := _made(temporary, mode)) is None:
        if time.monotonic() >= until:
            raise FileError(path, f"another save of it is not done yet; it holds {temporary.name}")
        time.sleep(_PAUSE)
    with file:
        try:
            yield file, temporary
        finally:
            if _stands(file, temporary):
                _remove(file, temporary)


def _made(path: Path, mode: int) -> FileIO | None:
    """Return a new locked file; None where there is one, which is removed if no save holds it any more."""
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | _OPENED_AS_IT_IS, mode)
        new = True
    except FileExistsError:
        try:
            handle = os.open(path, os.O_RDWR | _OPENED_AS_IT_IS)
        except FileNotFoundError:
            return None
        new = False
    with contextlib.ExitStack() as stack:
        file = stack.enter_context(os.fdopen(handle, "r+b", buffering=0))
        if _locked(file, new=new) and _stands(file, path):
            if new:
                stack.pop_all()
                return file
            _remove(file, path)
    return None


def _locked(file: FileIO, *, new: bool) -> bool:
    """Lock a file, unless somebody holds it; where there are no locks, only a new one is surely nobody's."""
    if fcntl is not None:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            return new and not isinstance(error, BlockingIOError)
    return True


def _stands(file: FileIO, path: Path) -> bool:
    """Tell whether a path is that of a file: another save may have removed it before it was locked."""
    try:
        return file.closed or os.path.samestat(os.fstat(file.fileno()), path.lstat())
    except FileNotFoundError:
        return False


def _remove(file: FileIO, path: Path) -> None:
    """Remove a file, under its lock where there are locks."""
    if fcntl is None:
        file.close()
    path.unlink(missing_ok=True)


def _fill(file: FileIO, data: bytes) -> None:
    left = memoryview(data)
    while left:
        left = left[file.write(left) :]


def _give(file: FileIO, path: Path, old: os.stat_result) -> None:
    """Give a file the owner, the group and the mode of another one, as far as that is allowed."""
    for owner, group in ((-1, old.st_gid), (old.st_uid, -1)):
        with contextlib.suppress(OSError, AttributeError):  # Windows has no such call
            os.chown(file.fileno(), owner, group)
    path.chmod(stat.S_IMODE(old.st_mode))


def _sync_folder(folder: Path) -> None:
    """See that the new name lasts; where that cannot be said the file stands there all the same."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
