"""Texts to the claims most like them, for a reader who looks something up; checking has an index of its own."""

from factcheck.search.index import SearchIndex, build_search
from factcheck.search.ranking import search

__all__ = ["SearchIndex", "build_search", "search"]
