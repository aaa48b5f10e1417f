-- Rules that a hospital checks on the real course of a pathway. A rule is never changed: removed, it
-- leaves the page and stays in the record.
CREATE TABLE process_rule (
  hospital_id int NOT NULL REFERENCES hospital (id),
  rule_id uuid NOT NULL DEFAULT gen_random_uuid(),
  pathway_code text NOT NULL,
  level text NOT NULL CHECK (level IN ('step', 'activity')),
  kind text NOT NULL CHECK (kind IN ('existence', 'order', 'response', 'not-both')),
  activity text NOT NULL CHECK (length(trim(activity)) > 0),
  other text CHECK (length(trim(other)) > 0),
  within_minutes int CHECK (within_minutes > 0),
  reason text,
  author text NOT NULL,
  account_id int REFERENCES account (id),
  created_at timestamptz NOT NULL DEFAULT now(),
  removed_at timestamptz,
  removed_by text,
  PRIMARY KEY (hospital_id, rule_id),
  FOREIGN KEY (hospital_id, pathway_code) REFERENCES pathway,
  CHECK ((kind = 'existence') = (other IS NULL)),
  CHECK (other IS NULL OR other <> activity),
  CHECK (within_minutes IS NULL OR kind = 'response'),
  CHECK ((removed_at IS NULL) = (removed_by IS NULL))
);
COMMENT ON TABLE process_rule IS 'A rule about the course of cases of a pathway: an activity occurs, comes before another, is followed by another within a time, or never goes with another.';
COMMENT ON COLUMN process_rule.level IS 'Whether the names are steps of the pathway or activities of the log.';
COMMENT ON COLUMN process_rule.reason IS 'Where the rule comes from, e.g. a guideline; NULL when nobody said.';
CREATE INDEX process_rule_pathway ON process_rule (hospital_id, pathway_code) WHERE removed_at IS NULL;
CREATE INDEX process_rule_account ON process_rule (account_id);
SELECT private.protect_tenant_table('process_rule', NULL, 'pathway_code');
GRANT SELECT, INSERT, UPDATE (removed_at, removed_by) ON process_rule TO waardekompas_app;
