"""The content in the forms that other tools accept; each function takes a ``Facts`` and returns plain data or text.

Every form keeps the two layers together: a statement never leaves without its verdict and note.
"""
