"""Rules about what is not from the article: references, notices, law, help lines, codes and dates."""
