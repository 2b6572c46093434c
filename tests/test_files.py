"""Texts from files and back: bytes as they are, a file replaced in one step or not at all."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wikifilm.files import FileError, Origin, read_file, write_file


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "up.txt"
    path.write_bytes(b"= Up =\r\n")
    return path


def folder(path: Path) -> list[str]:
    return sorted(found.name for found in path.parent.iterdir())


def test_a_text_is_read_and_written_byte_for_byte(tmp_path: Path) -> None:
    path, data = tmp_path / "odd.txt", "\ufeffa\r\nb\rc\nd\u2028\x0c\x85é".encode()
    path.write_bytes(data)
    text, origin = read_file(path)
    assert text == "\ufeffa\r\nb\rc\nd\u2028\x0c\x85é"
    assert (origin.path, origin.encoding) == (path, "utf-8")
    assert write_file(path, text, origin) == origin
    assert path.read_bytes() == data


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_comes_back(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.mktemp("any") / "a.txt"
    write_file(path, text)
    assert path.read_bytes() == text.encode()
    assert read_file(path)[0] == text


def test_a_path_may_be_a_string(file: Path) -> None:
    text, origin = read_file(str(file))
    assert write_file(str(file), text + "x", origin).path == file
    assert file.read_bytes() == b"= Up =\r\nx"


# --------------------------------------------------------------------------------------------- encodings


def test_bytes_that_are_not_utf_8_are_refused_with_their_offset(file: Path) -> None:
    file.write_bytes(b"caf\xe9 au lait")
    with pytest.raises(FileError) as caught:
        read_file(file)
    assert str(caught.value) == (
        f"{file}: not utf-8: byte 0xe9 at offset 3; give the file's encoding, such as encoding='latin-1'"
    )


def test_a_file_that_ends_within_a_character_is_refused(file: Path) -> None:
    file.write_bytes("abé".encode()[:-1])
    with pytest.raises(FileError, match=r"byte 0xc3 at offset 2"):
        read_file(file)


def test_a_file_in_another_encoding_is_written_back_in_it(file: Path) -> None:
    file.write_bytes(b"caf\xe9\n")
    text, origin = read_file(file, "latin-1")
    assert text == "café\n"
    write_file(file, text + "naïve", origin)
    assert file.read_bytes() == b"caf\xe9\nna\xefve"


def test_an_unknown_encoding_is_named(file: Path) -> None:
    with pytest.raises(FileError, match="unknown encoding 'latin-99'"):
        read_file(file, encoding="latin-99")


@pytest.mark.parametrize("encoding", ["hex", "rot13", "base64"])
def test_a_codec_that_is_no_text_encoding_is_refused(file: Path, encoding: str) -> None:
    with pytest.raises(FileError, match=f"unknown encoding '{encoding}'"):
        read_file(file, encoding=encoding)


@pytest.mark.parametrize(("text", "encoding", "offset"), [("a\ud800", "utf-8", 1), ("ab→", "latin-1", 2)])
def test_what_the_encoding_cannot_say_is_refused_with_its_offset(
    file: Path, text: str, encoding: str, offset: int
) -> None:
    _, origin = read_file(file, encoding)
    with pytest.raises(FileError) as caught:
        write_file(file, text, origin)
    assert str(caught.value) == f"{file}: {text[offset]!a} at offset {offset} cannot be written in {encoding}"
    assert file.read_bytes() == b"= Up =\r\n"
    assert folder(file) == ["up.txt"]


def test_a_lone_surrogate_is_refused_for_a_new_file(tmp_path: Path) -> None:
    with pytest.raises(FileError, match=r"'\\udcff' at offset 0 cannot be written in utf-8"):
        write_file(tmp_path / "new.txt", "\udcff")
    assert list(tmp_path.iterdir()) == []


# --------------------------------------------------------------------------------------------- replacing


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o664, 0o755, 0o4755])
def test_the_mode_of_a_file_is_kept(file: Path, mode: int) -> None:
    text, origin = read_file(file)
    file.chmod(mode)
    write_file(file, text + "x", origin)
    assert stat.S_IMODE(file.stat().st_mode) == mode
    assert file.read_bytes() == b"= Up =\r\nx"


@pytest.mark.parametrize(("mask", "mode"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664)])
def test_a_new_file_has_the_mode_that_the_umask_leaves(tmp_path: Path, mask: int, mode: int) -> None:
    before = os.umask(mask)
    try:
        write_file(tmp_path / "new.txt", "x")
        assert os.umask(mask) == mask, "the mask is as it was"
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "new.txt").stat().st_mode) == mode


def test_a_symbolic_link_is_followed(file: Path) -> None:
    link = file.parent / "links" / "link.txt"
    link.parent.mkdir()
    link.symlink_to(Path("..") / "up.txt")
    text, origin = read_file(link)
    write_file(link, text + "x", origin)
    assert link.is_symlink()
    assert not file.is_symlink()
    assert file.read_bytes() == b"= Up =\r\nx"
    assert folder(link) == ["link.txt"]


@pytest.mark.parametrize("through_link", [False, True])
def test_a_file_that_changed_meanwhile_is_left_alone(file: Path, *, through_link: bool) -> None:
    text, origin = read_file(file)
    file.write_bytes(b"= Down =\r\n")
    path = file
    if through_link:
        path = file.parent / "link.txt"
        path.symlink_to(file)
    with pytest.raises(FileError, match="changed since it was read; load it again and repeat the edit") as caught:
        write_file(path, text + "x", origin)
    assert str(caught.value).startswith(f"{path}: ")
    assert file.read_bytes() == b"= Down =\r\n"
    assert not any(name.endswith(".tmp") for name in folder(file))


def test_a_file_may_be_saved_again_and_again(file: Path) -> None:
    text, origin = read_file(file)
    origin = write_file(file, text + "x", origin)
    write_file(file, text + "xy", origin)
    assert file.read_bytes() == b"= Up =\r\nxy"


def test_another_file_may_be_written_over(file: Path) -> None:
    text, origin = read_file(file)
    other = file.parent / "other.txt"
    other.write_bytes(b"something else")
    file.write_bytes(b"changed")
    write_file(other, text, origin)
    assert other.read_bytes() == b"= Up =\r\n"


def test_a_file_that_is_gone_is_written_anew(file: Path) -> None:
    text, origin = read_file(file)
    file.unlink()
    write_file(file, text, origin)
    assert file.read_bytes() == b"= Up =\r\n"


def test_an_origin_is_a_value(file: Path) -> None:
    assert read_file(file)[1] == Origin(file, "utf-8", read_file(file)[1].digest)
    assert hash(read_file(file)[1]) == hash(read_file(file)[1])


# ---------------------------------------------------------------------------------------------- failures


def test_what_cannot_be_read_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_file(tmp_path / "none.txt")
    with pytest.raises(IsADirectoryError):
        read_file(tmp_path)


def test_a_folder_that_is_not_there_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as caught:
        write_file(tmp_path / "none" / "a.txt", "x")
    assert caught.value.filename == str(tmp_path / "none" / "a.txt")


@pytest.mark.parametrize("call", ["fsync", "replace", "chmod", "interrupt"])
def test_no_temporary_file_is_left_after_a_failure(file: Path, call: str, monkeypatch: pytest.MonkeyPatch) -> None:
    failure: BaseException = KeyboardInterrupt() if call == "interrupt" else OSError("disk full")

    def fail(*_: object, **__: object) -> None:
        raise failure

    text, origin = read_file(file)
    where, name = (os, "fsync") if call in {"fsync", "interrupt"} else (Path, call)
    monkeypatch.setattr(where, name, fail)
    with pytest.raises(type(failure)):
        write_file(file, text + "x", origin)
    assert getattr(failure, "filename", str(file)) == str(file)
    monkeypatch.undo()
    assert folder(file) == ["up.txt"]
    assert file.read_bytes() == b"= Up =\r\n"
