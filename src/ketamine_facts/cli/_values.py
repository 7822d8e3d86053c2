"""Convert the text of an argument to a number or a date."""

import argparse
import datetime
import re

from ketamine_facts.errors import shown


def whole_number(text: str) -> int:
    """Return the whole number in a text of one to six digits. Raise ``ArgumentTypeError`` for any other text."""
    if re.fullmatch("[0-9]{1,6}", text):
        return int(text)
    raise argparse.ArgumentTypeError(f"{shown(text)} is not a whole number such as 0, 12 or 24")


def day(text: str) -> datetime.date:
    """Return the date in a text such as 2026-11-25 (ISO 8601). Raise ``ArgumentTypeError`` for any other text."""
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{shown(text)} is not a day such as 2026-11-25") from None
