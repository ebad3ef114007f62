"""Every threshold, by name, with its default, what it means, and where its figure came from."""

from __future__ import annotations
