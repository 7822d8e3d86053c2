"""Rules about the records that retell the article, and about how they cite its claims."""
