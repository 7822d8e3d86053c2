"""Convert the text of an argument to a number or a date."""

import argparse
import datetime
import re

from ketamine_facts.errors import shown


def whole_number(text: str) -> int:
    """Return a text of one to six digits as a whole number. Any other text is an error of the argument."""
    if re.fullmatch("[0-9]{1,6}", text):
        return int(text)
    raise argparse.ArgumentTypeError(f"{shown(text)} is not a whole number such as 0, 12 or 24")


def day(text: str) -> datetime.date:
    """Return a date in ISO 8601, such as 2026-11-25, from text. Any other text is an error of the argument."""
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{shown(text)} is not a day such as 2026-11-25") from None
