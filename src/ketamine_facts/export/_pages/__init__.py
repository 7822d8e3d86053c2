"""Pages to read: HTML and Markdown from one composed page."""

from ketamine_facts.export._pages._render import fragment, html, markdown

__all__ = ["fragment", "html", "markdown"]
