"""What can be stated: quantities, dates and names. An imprecise value is a range, never a flag."""

from __future__ import annotations

from factcheck.values.dates import Date
from factcheck.values.names import Name
from factcheck.values.quantities import Quantity

Value = Quantity | Date | Name

__all__ = ["Date", "Name", "Quantity", "Value"]
