"""Full-text search over an edition: claims, notices, law, concepts and help lines, ranked by SQLite's FTS5.

A question is read in three ways at once: terms in any of their spellings, everyday words through the table of
synonyms, and the remaining words by their stems.
"""

from ketamine_facts.edition._search._engine import Search

__all__ = ["Search"]
