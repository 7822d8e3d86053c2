"""The content as linked data in the vocabulary of schema.org: JSON-LD and Turtle."""

from ketamine_facts.export._jsonld._document import jsonld
from ketamine_facts.export._jsonld._turtle import turtle

__all__ = ["jsonld", "turtle"]
