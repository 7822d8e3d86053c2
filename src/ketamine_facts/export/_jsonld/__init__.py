"""Linked data in the vocabulary of schema.org."""

from ketamine_facts.export._jsonld._document import jsonld
from ketamine_facts.export._jsonld._turtle import turtle

__all__ = ["jsonld", "turtle"]
