"""Pages to read: HTML and Markdown from one composed page, a site of such pages, and figures."""

from ketamine_facts.export._pages._figures import Figure, Figures, figures
from ketamine_facts.export._pages._render import html, markdown
from ketamine_facts.export._pages._site import site

__all__ = ["Figure", "Figures", "figures", "html", "markdown", "site"]
