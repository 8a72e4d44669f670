"""Leadership appraisal analytics for multi-academy trusts."""
