"""The pages over HTTP."""

from typing import Annotated

from fastapi import FastAPI, HTTPException, Query

from ketamine_facts import Claim, RouteProfile, UnknownClaimError, facts
from ketamine_facts import Route as AdministrationRoute
from leaflet.pages import Answer, Complaint, Question, answer

app = FastAPI(title="Leaflet")


@app.get("/answer")
def get_answer(question: Annotated[Question, Query()]) -> Answer:
    """The claims about a use, with their verdicts and the notices that belong beside them."""
    return answer(question)


@app.get("/claims/{claim_id}")
def get_claim(claim_id: str) -> Claim:
    """One claim; an unknown id is told with those that are near."""
    try:
        return facts.claim(claim_id)
    except UnknownClaimError as error:
        raise HTTPException(404, str(error)) from error


@app.get("/routes/{route}")
def get_route(route: AdministrationRoute) -> RouteProfile:
    """One route of administration."""
    return facts.route(route)


@app.post("/complaints")
def post_complaint(complaint: Complaint) -> Complaint:
    """What was understood of a complaint."""
    return complaint
