"""Full-text search over an edition: claims, notices, law, concepts and help lines, ranked by SQLite's FTS5.

A search finds the terms that a question names in any spelling, the words of the content for everyday words in the
question (from ``synonyms``), and all words with the same stem as a word of the question.
"""

from ketamine_facts.edition._search._engine import Search

__all__ = ["Search"]
