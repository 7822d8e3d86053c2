"""``python -m ketamine_facts`` runs the command ``ketamine-facts``."""

from ketamine_facts.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
