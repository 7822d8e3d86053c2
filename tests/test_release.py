"""Whether content is the released content."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from ketamine_facts import ContentError, __version__, facts, release
from ketamine_facts.edition import ReleaseState, copy_state, installed_state


def released_as(monkeypatch: pytest.MonkeyPatch, digests: Mapping[str, str]) -> None:
    monkeypatch.setattr(release, "DIGESTS", digests)


def test_content_that_equals_its_release_is_released(monkeypatch: pytest.MonkeyPatch) -> None:
    released_as(monkeypatch, {facts.content_version: facts.digest})
    checked = installed_state()
    assert checked.state is ReleaseState.RELEASED
    assert str(checked) == f"content {facts.content_version}, sha256 {facts.digest}: as released"
    assert checked.data()["state"] == "released"
    assert checked.package_version == __version__


def test_altered_content_is_told_with_both_digests(monkeypatch: pytest.MonkeyPatch) -> None:
    released_as(monkeypatch, {facts.content_version: facts.digest})
    altered = facts.model_copy(update={"notices": ()})
    checked = installed_state(altered)
    assert checked.state is ReleaseState.ALTERED
    assert altered.digest in str(checked)
    assert facts.digest in str(checked)


def test_content_under_development_is_not_called_released(monkeypatch: pytest.MonkeyPatch) -> None:
    released_as(monkeypatch, {})
    assert installed_state().state is ReleaseState.UNRELEASED
    assert str(installed_state()).endswith("not a released version")


def test_a_copy_is_the_released_one_byte_for_byte_or_in_another_layout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = facts.model_dump_json()
    released_as(monkeypatch, {facts.content_version: facts.digest})
    for layout in (text, json.dumps(json.loads(text), indent=2)):
        (tmp_path / "copy.json").write_text(layout, encoding="utf-8")
        assert copy_state(tmp_path / "copy.json").state is ReleaseState.RELEASED
    (tmp_path / "copy.json").write_text(text.replace("mg/kg", "mg", 1), encoding="utf-8")
    assert copy_state(tmp_path / "copy.json").state is ReleaseState.ALTERED


def test_the_digest_is_the_sha256_of_the_edition_as_a_file() -> None:
    assert facts.digest == hashlib.sha256(facts.model_dump_json().encode()).hexdigest()


@pytest.mark.parametrize(("name", "reason"), [("missing.json", "No such file"), ("nul\0", "embedded null byte")])
def test_a_copy_that_cannot_be_read_says_so(tmp_path: Path, name: str, reason: str) -> None:
    with pytest.raises(ContentError, match=reason):
        copy_state(tmp_path / name)


def test_the_shipped_content_is_the_released_one_or_bears_another_version() -> None:
    checked = installed_state()
    assert checked.state is not ReleaseState.ALTERED, f"{checked}; run: python tools/promises.py check"
