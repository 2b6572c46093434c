"""What stands on the disk when a save fails, is refused, meets another one, or is killed at any moment."""

from __future__ import annotations

import contextlib
import errno
import fcntl
import json
import os
import stat
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings

import wikifilm
from wikifilm import files
from wikifilm.files import FileError, read_file, write_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from io import FileIO

OLD, NEW = b"= Up =\r\n", b"= Down =\r\n"
IS_ROOT = os.geteuid() == 0
NOBODY = 65534
"""A user without rights, whom only the superuser can become."""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "up.txt"
    path.write_bytes(OLD)
    return path


def folder(path: Path) -> list[str]:
    return sorted(found.name for found in path.parent.iterdir())


def left_behind(file: Path) -> Path:
    """The file that a save writes before it replaces another one, as one that was killed leaves it."""
    seen: list[Path] = []
    replace = Path.replace

    def look(self: Path, target: Path) -> Path:
        seen.append(self)
        return replace(self, target)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "replace", look)
        write_file(file, "x")
    file.write_bytes(OLD)
    seen[0].write_bytes(b"= Do")
    return seen[0]


def run(code: str, *arguments: object, user: int | None = None, measured: bool = False) -> Any:
    """What a Python process of its own prints as JSON; it may be limited, and kill its children.

    Its coverage is not measured unless that is asked for: who is killed leaves half a file of figures.
    """
    source = str(Path(wikifilm.__file__).resolve().parent.parent)
    env = {name: value for name, value in os.environ.items() if measured or not name.startswith("COVERAGE")}
    code = f"import json, os, resource, signal, sys, time\nfrom wikifilm.files import *\n{code}"
    if user is not None:
        code = code.replace("# now\n", f"os.setgroups([]); os.setgid({user}); os.setuid({user})\n")
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)],
        env=env | {"PYTHONPATH": source},
        capture_output=True,
        check=False,
        timeout=600,
    )
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)


TRY = """
text, origin = read_file(sys.argv[1])
# now
if len(sys.argv) > 2:
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), int(sys.argv[2])))
try:
    write_file(sys.argv[1], "= Down =\\r\\n" * 1000, origin)
    print("null")
except OSError as error:
    print(json.dumps([error.errno, error.filename]))
"""
"""Saves a file after the process lost its rights or its room."""


# ------------------------------------------------------------------------------------- refused and failed


@pytest.mark.parametrize("room", [0, 1, 4096, 9999])
def test_without_room_on_the_disk_the_old_bytes_stand(file: Path, room: int) -> None:
    assert run(TRY, file, room) == [errno.EFBIG, str(file)]
    assert file.read_bytes() == OLD
    assert folder(file) == ["up.txt"]


@pytest.fixture
def open_to_all() -> Iterator[Path]:
    """The file, in a folder that everybody may read and write; those of pytest are its user's alone."""
    with tempfile.TemporaryDirectory() as name:
        file = Path(name).resolve() / "up.txt"
        if not all(above.stat().st_mode & stat.S_IXOTH for above in file.parents[1:]):
            pytest.skip("nobody else may enter the folder of temporary files")
        file.parent.chmod(0o777)
        file.write_bytes(OLD)
        file.chmod(0o666)
        yield file


def test_a_file_that_may_not_be_written_is_not_replaced(open_to_all: Path) -> None:
    """Though the folder would allow it: who protects a file means it."""
    user = NOBODY if IS_ROOT else None
    open_to_all.chmod(0o444)
    assert run(TRY, open_to_all, user=user) == [errno.EACCES, str(open_to_all)]
    assert open_to_all.read_bytes() == OLD
    assert folder(open_to_all) == ["up.txt"]
    open_to_all.chmod(0o666)
    assert run(TRY, open_to_all, user=user) is None


def test_a_folder_that_may_not_be_written(open_to_all: Path) -> None:
    open_to_all.parent.chmod(0o555)
    try:
        assert run(TRY, open_to_all, user=NOBODY if IS_ROOT else None) == [errno.EACCES, str(open_to_all)]
    finally:
        open_to_all.parent.chmod(0o755)
    assert open_to_all.read_bytes() == OLD
    assert folder(open_to_all) == ["up.txt"]


@pytest.mark.skipif(not IS_ROOT, reason="only the superuser owns files of others")
@pytest.mark.parametrize(("user", "owner"), [(None, (NOBODY, 12345)), (NOBODY, (NOBODY, NOBODY))])
def test_owner_and_group_are_kept_where_that_is_allowed(
    open_to_all: Path, user: int | None, owner: tuple[int, int]
) -> None:
    os.chown(open_to_all, NOBODY, 12345)
    assert run(TRY, open_to_all, user=user) is None
    found = open_to_all.stat()
    assert (found.st_uid, found.st_gid, stat.S_IMODE(found.st_mode)) == (*owner, 0o666)
    assert open_to_all.read_bytes() == NEW * 1000


def test_a_folder_that_vanished(file: Path) -> None:
    article = wikifilm.load(file)
    file.unlink()
    file.parent.rmdir()
    with pytest.raises(FileNotFoundError) as caught:
        article.save()
    assert caught.value.filename == str(file)
    assert not file.parent.exists()


def test_a_file_in_place_of_the_folder(file: Path) -> None:
    with pytest.raises(NotADirectoryError):
        write_file(file / "a.txt", "x")
    with pytest.raises(IsADirectoryError):
        write_file(file.parent, "x")
    assert folder(file) == ["up.txt"]


def test_a_link_to_nowhere_makes_its_target(file: Path) -> None:
    link = file.parent / "link.txt"
    link.symlink_to("new.txt")
    write_file(link, "x")
    assert link.is_symlink()
    assert (file.parent / "new.txt").read_bytes() == b"x"
    assert folder(file) == ["link.txt", "new.txt", "up.txt"]


@pytest.mark.parametrize("links", [["a"], ["a", "b"]])
def test_links_in_a_circle_stay_as_they_are(tmp_path: Path, links: list[str]) -> None:
    for link, target in zip(links, [*links[1:], links[0]], strict=True):
        (tmp_path / link).symlink_to(target)
    with pytest.raises(OSError, match="symbolic link") as caught:
        write_file(tmp_path / "a", "x")
    assert (caught.value.errno, caught.value.filename) == (errno.ELOOP, str(tmp_path / "a"))
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_symlink()) == links


def test_a_pipe_is_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(FileError, match="pipe: no regular file; a device or a pipe cannot be replaced"):
        write_file(pipe, "x")
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_another_name_of_the_file_keeps_the_old_bytes(file: Path) -> None:
    other = file.parent / "other.txt"
    other.hardlink_to(file)
    write_file(file, "x")
    assert other.read_bytes() == OLD


def test_a_name_as_long_as_names_can_be(tmp_path: Path) -> None:
    file = tmp_path / ("ř" * 125 + ".wiki")
    write_file(file, "x")
    write_file(file, "y", read_file(file)[1])
    assert file.read_bytes() == b"y"
    assert folder(file) == [file.name]


def test_a_change_while_the_save_is_under_way_is_seen(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _, origin = read_file(file)
    sync = os.fsync

    def change(handle: int) -> None:
        file.write_bytes(b"= Sideways =\n")
        sync(handle)

    monkeypatch.setattr(os, "fsync", change)
    with pytest.raises(FileError, match="changed since it was read"):
        write_file(file, "x", origin)
    assert file.read_bytes() == b"= Sideways =\n"
    assert folder(file) == ["up.txt"]


def test_file_and_folder_are_written_through_in_this_order(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[bool, bytes]] = []
    sync = os.fsync

    def look(handle: int) -> None:
        seen.append((stat.S_ISDIR(os.fstat(handle).st_mode), file.read_bytes()))
        sync(handle)

    monkeypatch.setattr(os, "fsync", look)
    write_file(file, NEW.decode())
    assert seen == [(False, OLD), (True, NEW)]


def test_a_folder_that_cannot_be_written_through_is_no_failure(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sync = os.fsync

    def fail(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "Invalid argument")
        sync(handle)

    monkeypatch.setattr(os, "fsync", fail)
    write_file(file, NEW.decode())
    assert file.read_bytes() == NEW


# --------------------------------------------------------------------------------- several saves at a time


def test_what_a_killed_save_left_behind_is_removed(file: Path) -> None:
    left = left_behind(file)
    assert folder(file) == [left.name, "up.txt"]
    write_file(file, NEW.decode())
    assert file.read_bytes() == NEW
    assert folder(file) == ["up.txt"]


def test_a_save_waits_for_another_one_and_does_not_take_its_file(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    left = left_behind(file)
    with left.open("rb") as held, monkeypatch.context() as patch:
        patch.setattr(files, "PATIENCE", 0)
        fcntl.flock(held, fcntl.LOCK_EX)
        with pytest.raises(FileError, match=r"up\.txt: another save of it is not done yet; it holds \.up\.txt\."):
            write_file(file, NEW.decode())
        assert file.read_bytes() == OLD
        assert left.read_bytes() == b"= Do"
    write_file(file, NEW.decode())
    assert folder(file) == ["up.txt"]


def test_a_file_that_is_removed_before_it_is_locked_is_made_anew(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As another save does that takes it for one left behind; it may be gone before it is opened, too."""
    left = left_behind(file)
    left.unlink()
    lock, opened = fcntl.flock, os.open
    steps = iter([True, False])

    def remove(handle: FileIO, how: int) -> None:
        if next(steps, False):
            left.unlink()
        lock(handle, how)

    def there(path: Any, flags: int, *mode: int) -> int:
        if flags & os.O_EXCL and next(steps, False):
            raise FileExistsError
        return opened(path, flags, *mode)

    monkeypatch.setattr(fcntl, "flock", remove)
    write_file(file, NEW.decode())
    assert file.read_bytes() == NEW
    steps = iter([True])
    monkeypatch.setattr(fcntl, "flock", lock)
    monkeypatch.setattr(os, "open", there)
    write_file(file, OLD.decode())
    assert file.read_bytes() == OLD
    assert folder(file) == ["up.txt"]


def test_where_there_are_no_locks_a_strange_file_is_left_alone(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    left = left_behind(file)
    monkeypatch.setattr(fcntl, "flock", refuse)
    monkeypatch.setattr(files, "PATIENCE", 0)
    with pytest.raises(FileError, match="another save of it is not done yet"):
        write_file(file, "x")
    left.unlink()
    write_file(file, "x")
    assert file.read_bytes() == b"x"


def is_open(path: Path) -> bool:
    """Tell whether this process holds a file open."""
    for handle in range(256):
        with contextlib.suppress(OSError):
            if os.path.samestat(os.fstat(handle), path.stat()):
                return True
    return False


def test_on_a_system_that_moves_no_open_files(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """There nothing is locked: the system does not remove what is open."""
    left = left_behind(file)
    monkeypatch.setattr(files, "fcntl", None)
    replace = Path.replace

    def look(self: Path, target: Path) -> Path:
        assert not is_open(self)
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", look)
    with file.open("rb"):
        assert is_open(file)
    write_file(file, NEW.decode())
    assert file.read_bytes() == NEW
    assert not left.exists()
    monkeypatch.setattr(Path, "replace", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        write_file(file, "x")
    assert folder(file) == ["up.txt"]


def test_the_library_comes_up_without_locks(file: Path) -> None:
    code = "sys.modules['fcntl'] = None\nimport importlib, wikifilm.files as files\nimportlib.reload(files)\n"
    code += "files.write_file(sys.argv[1], 'x')\nprint(json.dumps(files.fcntl is None))"
    assert run(code, file, measured=True)
    assert file.read_bytes() == b"x"


@pytest.mark.parametrize("threads", [8])
def test_saves_in_many_threads_leave_one_of_their_texts(file: Path, threads: int) -> None:
    texts = [f"= {letter * 50_000} =\n" for letter in "abcdefgh"]
    mask = os.umask(0o027)
    try:
        with ThreadPoolExecutor(threads) as pool:
            list(pool.map(lambda text: write_file(file, text), texts * 4))
            list(pool.map(lambda text: write_file(file.parent / text[2], text), texts * 4))
        assert os.umask(0o027) == 0o027, "nobody touched the mask"
    finally:
        os.umask(mask)
    assert file.read_bytes().decode() in texts
    assert folder(file) == [*"abcdefgh", "up.txt"]
    assert {stat.S_IMODE((file.parent / name).stat().st_mode) for name in "abcdefgh"} == {0o640}


def test_of_many_who_save_what_they_read_at_once_one_succeeds(file: Path) -> None:
    text, origin = read_file(file)

    def attempt(number: int) -> int | None:
        try:
            write_file(file, f"{text}{number}", origin)
        except FileError:
            return None
        return number

    with ThreadPoolExecutor(8) as pool:
        done = [number for number in pool.map(attempt, range(16)) if number is not None]
    assert len(done) == 1
    assert file.read_bytes() == OLD + str(done[0]).encode()


# -------------------------------------------------------------------------------------------------- killed

KILLED = """
path, old, new = sys.argv[1], "= Up =\\n" * 20_000, "= Down =\\n" * 30_000
def stands():
    data = open(path, "rb").read()
    found = [name for name in os.listdir(os.path.dirname(path)) if name != os.path.basename(path)]
    whole = data == old.encode() or data == new.encode()
    return whole, data == new.encode(), len(found)
def fresh():
    write_file(path, old)
    assert stands() == (True, False, 0), "the save before is not cleaned up after"
"""
AT_EACH_CALL = """
step, ended = 0, False
while not ended:
    step += 1
    fresh()
    child = os.fork()
    if not child:
        def watch(frame, event, argument, left=[step]):
            left[0] -= event == "c_call"
            if not left[0]:
                os.kill(os.getpid(), signal.SIGKILL)
        sys.setprofile(watch)
        write_file(path, new)
        sys.setprofile(None)
        os._exit(0)
    ended = os.waitpid(child, 0)[1] == 0
    seen.append(stands())
"""
AT_RANDOM = """
import random
chance = random.Random(int(sys.argv[2]))
for _ in range(int(sys.argv[3])):
    fresh()
    child = os.fork()
    if not child:
        while True:
            write_file(path, new)
            write_file(path, old)
    time.sleep(chance.uniform(0, 0.01))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    seen.append(stands())
"""


def killed(file: Path, code: str, *arguments: object) -> list[tuple[bool, bool, int]]:
    """What stood there after each kill: whether whole, whether the new bytes, how many other files."""
    found = run(f"{KILLED}\nseen = []\n{code}\nfresh()\nprint(json.dumps(seen))", file, *arguments)
    return [(whole, new, others) for whole, new, others in found]


def test_a_save_that_is_killed_before_any_call_of_the_system(file: Path) -> None:
    seen = killed(file, AT_EACH_CALL)
    assert len(seen) > 50, "every call into C counts, those of the system among them"
    assert all(whole for whole, _, _ in seen)
    assert {others for _, _, others in seen} == {0, 1}
    assert {new for _, new, _ in seen} == {False, True}
    assert seen[-1] == (True, True, 0), "the last one was not killed any more"


def test_saves_that_are_killed_at_random_moments(file: Path) -> None:
    profile = settings.default
    count = max(60, profile.max_examples // 10 if profile else 0)
    seen = killed(file, AT_RANDOM, 1, count)
    assert len(seen) == count
    assert all(whole and others <= 1 for whole, _, others in seen)
