"""Curation on a full screen: the queue of proposed claims, what stands beside each, and one key for each step."""
