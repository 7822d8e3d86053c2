"""Readable pages as HTML and Markdown, both written from the same composed page; and charts."""

from ketamine_facts.export._pages._figures import Figure, Figures, figures
from ketamine_facts.export._pages._render import html, markdown

__all__ = ["Figure", "Figures", "figures", "html", "markdown"]
