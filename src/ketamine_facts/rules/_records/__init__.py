"""Rules about the records that retell the article: their structure, their doses, and the claims that they cite."""
