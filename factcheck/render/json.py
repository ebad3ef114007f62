"""Reports and relations as JSON, schema version 1 (DESIGN, section 6): keys may be added, never changed.

Everything beyond ASCII is escaped, so that no terminal, pipe or code page can garble or obey it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from factcheck.model import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from factcheck.claims.base import ClaimBase
    from factcheck.model import Claim, Document, Evidence, Finding, Relation, Report, Source

SCHEMA_VERSION = "1"

_Tree = dict[str, object]


def render_reports(reports: Iterable[Report], base: ClaimBase, version: str) -> str:
    """The reports of `verify`. `version` is that of the program."""
    return _written(
        {
            "schema_version": SCHEMA_VERSION,
            "tool": {"name": "factcheck", "version": version},
            "claim_base": {"path": base.path, "sources": len(base.sources), "claims": len(base.claims)},
            "documents": [_document(report) for report in reports],
        }
    )


def render_relations(relations: Iterable[Relation], sources: Mapping[str, Source]) -> str:
    """The relations of `compare`."""
    return _written(
        {"schema_version": SCHEMA_VERSION, "relations": [_relation(relation, sources) for relation in relations]}
    )


def _written(tree: _Tree) -> str:
    return json.dumps(tree, indent=2) + "\n"


def _document(report: Report) -> _Tree:
    return {
        "path": report.document.path,
        "summary": {
            "sentences": len(report.sentences),
            "mentions": len(report.findings),
            **{verdict.value: report.count(verdict) for verdict in Verdict},
        },
        "findings": [_finding(finding, report.document) for finding in report.findings],
    }


def _finding(finding: Finding, document: Document) -> _Tree:
    line, column = document.position(finding.start)
    end_line, end_column = document.position(finding.end)
    sentence = finding.sentence
    return {
        "verdict": finding.verdict,
        "reason": finding.reason,
        "kind": finding.kind,
        "text": finding.text,
        "start": finding.start,
        "end": finding.end,
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
        "sentence": {"text": sentence.text, "start": sentence.start, "end": sentence.end},
        "similarity": finding.similarity,
        "message": finding.message,
        "evidence": [_evidence(evidence) for evidence in finding.evidence],
    }


def _evidence(evidence: Evidence) -> _Tree:
    claim = evidence.claim
    return {
        "claim": claim.id,
        "topic": claim.topic,
        "source": claim.source,
        "file": evidence.origin.file,
        "line": claim.line,
        "quote": claim.quote,
        "value": evidence.value,
        "relation": evidence.relation,
        "reason": evidence.reason,
    }


def _relation(relation: Relation, sources: Mapping[str, Source]) -> _Tree:
    return {
        "relation": relation.relation,
        "reason": relation.reason,
        "topic": relation.claims[0].topic,
        "message": relation.message,
        "claims": [_side(claim, sources) for claim in relation.claims],
    }


def _side(claim: Claim, sources: Mapping[str, Source]) -> _Tree:
    origin = sources.get(claim.source)
    return {
        "claim": claim.id,
        "source": claim.source,
        "file": origin.file if origin else "",
        "line": claim.line,
        "value": claim.value,
        "quote": claim.quote,
    }
