"""Every threshold, by name, with its default, what it means, and where its figure came from."""

from __future__ import annotations
from decimal import Decimal

# "about 32%" reaches from 30.4% to 33.6%: a twentieth of the number to each side. Usage, not a measurement: in the
# five source articles every hedged figure lies within a twentieth of the figure that another source gives.
ABOUT_WIDTH = Decimal("0.05")
# "about 30%" may stand for 28%: a round number reaches half its last place, though at most a tenth of itself.
ABOUT_ROUND_WIDTH = Decimal("0.10")
# "nearly a fifth" bears out 18% and 19.9%; "just over 40%" bears out up to 44%.
NEARLY_WIDTH = Decimal("0.10")

# Words shorter than this are never taken for a misspelling of one another: Dina / Dana, Smith / Smyth.
MISSPELT_LENGTH = 6
# From this length on two slips are allowed: "Jarbussinova" for "Jarbussynova".
MISSPELT_LONG = 10
