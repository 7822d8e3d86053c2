"""The rules that the content keeps, beyond being whole: each is a function that yields what breaks it."""
