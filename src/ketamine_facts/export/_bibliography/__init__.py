"""The references for reference managers: BibTeX and CSL-JSON."""

from ketamine_facts.export._bibliography._bibtex import bibtex
from ketamine_facts.export._bibliography._csl import csl

__all__ = ["bibtex", "csl"]
