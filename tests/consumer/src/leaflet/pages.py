"""Models of this project, with enums and records of the library in their fields."""

from typing import assert_never

from pydantic import BaseModel, ConfigDict

from ketamine_facts import Claim, Notice, Route, SideEffect, Use, UseProfile, Verdict, facts


class Question(BaseModel):
    """What a visitor asks about, in any spelling that the library knows."""

    use: Use
    route: Route | None = None


class Answer(BaseModel):
    """What the page shows: each claim with its verdict, and the notices on the use."""

    model_config = ConfigDict(frozen=True)

    profile: UseProfile
    claims: tuple[Claim, ...]
    notices: tuple[Notice, ...]
    marks: dict[str, str]


class Complaint(BaseModel):
    """A side effect that a visitor names."""

    effect: SideEffect
    words: str


def mark(verdict: Verdict) -> str:
    """Return one sign for a verdict. A verdict without a sign is a type error here."""
    match verdict:
        case Verdict.CORROBORATED:
            return "+"
        case Verdict.QUALIFIED:
            return "~"
        case Verdict.UNSUPPORTED:
            return "-"
        case Verdict.CONTRADICTED:
            return "X"
        case Verdict.NOT_CHECKED:
            return "?"
        case _:
            assert_never(verdict)


def answer(question: Question) -> Answer:
    """Return the page for a question."""
    terms = (question.use,) if question.route is None else (question.use, question.route)
    claims = facts.about(*terms)
    return Answer(
        profile=facts.use(question.use),
        claims=claims,
        notices=facts.notices_for(*terms),
        marks={claim.id: mark(claim.review.verdict) for claim in claims},
    )
