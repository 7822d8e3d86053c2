"""The references as BibTeX and CSL-JSON, for reference managers."""

from ketamine_facts.export._bibliography._bibtex import bibtex
from ketamine_facts.export._bibliography._csl import csl

__all__ = ["bibtex", "csl"]
