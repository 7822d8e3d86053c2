"""Linked data in the vocabulary of schema.org."""

from ketamine_facts.export._jsonld._medicine import jsonld

__all__ = ["jsonld"]
