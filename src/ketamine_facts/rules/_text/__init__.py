"""What the rules ask of a text: its characters, its sentences, its terms, and what it says in figures."""
