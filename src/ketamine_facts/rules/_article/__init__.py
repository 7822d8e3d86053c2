"""Rules that need the text of the article."""
