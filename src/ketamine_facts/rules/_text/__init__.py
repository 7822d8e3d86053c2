"""Functions that find odd characters, sentences, unexplained terms, hedges and figures in a text, for the rules."""
