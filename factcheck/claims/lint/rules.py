"""Every rule of lint, in one tuple."""

from __future__ import annotations

from factcheck.claims.lint.rule import Rule
from factcheck.claims.lint.rules_of_content import CHARACTER_RULES, LINK_RULES, QUOTE_RULES, VALUE_RULES, WAIVER_RULES
from factcheck.claims.lint.rules_of_form import SCHEMA_RULES, YAML_RULES

RULES: tuple[Rule, ...] = (
    *YAML_RULES,
    *SCHEMA_RULES,
    *QUOTE_RULES,
    *VALUE_RULES,
    *LINK_RULES,
    *CHARACTER_RULES,
    *WAIVER_RULES,
)
BY_CODE = {rule.code: rule for rule in RULES}
