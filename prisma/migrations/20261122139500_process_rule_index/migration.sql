-- The check of a foreign key reads removed rules as well, so its index must hold them.
DROP INDEX process_rule_pathway;
CREATE INDEX process_rule_pathway ON process_rule (hospital_id, pathway_code);

-- A trigger runs without this right; nobody has a reason to call the function by hand.
REVOKE ALL ON FUNCTION private.keep_settled_map() FROM PUBLIC;
