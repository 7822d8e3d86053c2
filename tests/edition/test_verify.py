"""Each claim with its passages, for the right article only."""

import hashlib
from typing import Any

import pytest

from ketamine_facts import ArticleMismatchError, Facts, facts, verify

TEXT = "Ketamine is for what?"
SHA256 = hashlib.sha256(TEXT.encode()).hexdigest()


def edition_of(sha256: str) -> Facts:
    """An edition that was written from another article."""
    values = {**dict(facts), "article": facts.article.model_copy(update={"sha256": sha256}), "claims": facts.claims[:3]}
    return Facts.model_construct(set(values), **values)


def test_every_claim_comes_back_with_its_passages(article_text: str) -> None:
    passages = verify(article_text)
    assert tuple(passage.claim for passage in passages) == facts.claims
    for passage in passages:
        assert passage.quotes == tuple(article_text[span.start : span.end] for span in passage.claim.spans)
        assert all(passage.quotes)


def test_the_article_is_the_one_that_was_read(article_text: str) -> None:
    assert len(article_text) == facts.article.length
    assert article_text.startswith(facts.article.title)
    assert verify(article_text, facts) == verify(article_text)


def test_another_edition_is_verified_against_its_own_article() -> None:
    edition = edition_of(SHA256)
    assert tuple(passage.claim for passage in verify(TEXT, edition)) == edition.claims
    with pytest.raises(ArticleMismatchError):
        verify(TEXT)


def test_every_digit_of_the_hash_counts() -> None:
    for at in range(64):
        other = f"{SHA256[:at]}{'0' if SHA256[at] != '0' else '1'}{SHA256[at + 1 :]}"
        with pytest.raises(ArticleMismatchError, match="not the article that was read"):
            verify(TEXT, edition_of(other))


@pytest.mark.parametrize("text", ["", "Some other text", "\ud800", "x" * 10**6])
def test_another_text_is_refused(text: str) -> None:
    with pytest.raises(ArticleMismatchError, match="not the article that was read") as caught:
        verify(text)
    assert isinstance(caught.value, ValueError)
    assert "line ends" not in str(caught.value)


@pytest.mark.parametrize("spoil", ["\ufeff{}", "{}\n", "{}\n\n"], ids=["mark", "newline", "newlines"])
def test_a_difference_in_line_ends_is_explained(article_text: str, spoil: str) -> None:
    with pytest.raises(ArticleMismatchError, match="Only its line ends or a byte order mark differ"):
        verify(spoil.format(article_text.replace("\n", "\r\n")))


def test_bytes_are_refused_with_the_reason() -> None:
    untyped: Any = verify
    with pytest.raises(ArticleMismatchError, match="given as text, not as a value of type bytes"):
        untyped(b"bytes")
