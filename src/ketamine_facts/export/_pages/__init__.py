"""Pages for people to read, as HTML and as Markdown, and charts."""

from ketamine_facts.export._pages._figures import Figure, Figures, figures
from ketamine_facts.export._pages._render import html, markdown

__all__ = ["Figure", "Figures", "figures", "html", "markdown"]
