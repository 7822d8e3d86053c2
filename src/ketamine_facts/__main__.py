"""``python -m ketamine_facts``: the facts on the command line."""

from ketamine_facts.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
