"""The content as a FHIR R5 Bundle."""

from ketamine_facts.export._fhir._bundle import fhir

__all__ = ["fhir"]
