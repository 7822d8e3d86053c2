"""Rules about what the library adds to the article: references, notices, law, help lines, codes and dates."""
