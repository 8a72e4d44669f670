"""The only place that asks what time it is."""

from datetime import UTC, date, datetime


def now() -> datetime:
    """The present moment in UTC, to the second."""
    return datetime.now(UTC).replace(microsecond=0)


def today() -> date:
    """Today's date on this machine's calendar."""
    return datetime.now().astimezone().date()


def academic_year(day: date) -> str:
    """The academic year a day falls in, 1 September to 31 August, as ``2023/24``."""
    start = day.year if day.month >= 9 else day.year - 1
    return f"{start}/{(start + 1) % 100:02d}"
