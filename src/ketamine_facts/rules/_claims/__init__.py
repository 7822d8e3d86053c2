"""Rules about claims and their reviews."""
