"""The pages over HTTP."""

from typing import Annotated

from fastapi import FastAPI, HTTPException, Query

from ketamine_facts import Claim, RouteProfile, UnknownClaimError, facts
from ketamine_facts import Route as AdministrationRoute
from leaflet.pages import Answer, Complaint, Question, answer

app = FastAPI(title="Leaflet")


@app.get("/answer")
def get_answer(question: Annotated[Question, Query()]) -> Answer:
    """Return the claims about a use with their verdicts, and the notices on it."""
    return answer(question)


@app.get("/claims/{claim_id}")
def get_claim(claim_id: str) -> Claim:
    """Return one claim. The answer for an unknown id names the nearest ids."""
    try:
        return facts.claim(claim_id)
    except UnknownClaimError as error:
        raise HTTPException(404, str(error)) from error


@app.get("/routes/{route}")
def get_route(route: AdministrationRoute) -> RouteProfile:
    """Return one route of administration."""
    return facts.route(route)


@app.post("/complaints")
def post_complaint(complaint: Complaint) -> Complaint:
    """Return the complaint as it was understood."""
    return complaint
