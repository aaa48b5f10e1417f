CREATE TABLE indicator_definition (
  indicator_code text NOT NULL,
  version int NOT NULL,
  valid_from date NOT NULL,
  class text NOT NULL CHECK (class IN ('clinical', 'prom', 'prem', 'process', 'cost', 'registration')),
  measure text NOT NULL CHECK (measure IN ('proportion', 'mean', 'median', 'count', 'rate')),
  unit text NOT NULL,
  direction text NOT NULL CHECK (direction IN ('higher-is-better', 'lower-is-better', 'neutral')),
  chart_kind text NOT NULL CHECK (chart_kind IN ('p', 'xmr', 'none')),
  decimals int NOT NULL DEFAULT 1,
  minimum_n int NOT NULL DEFAULT 5,
  tier int CHECK (tier BETWEEN 1 AND 3),
  texts jsonb NOT NULL,
  source_fields text[] NOT NULL DEFAULT '{}',
  owner_role text,
  source text NOT NULL,
  grade text NOT NULL,
  signed_off_by text,
  PRIMARY KEY (indicator_code, version)
);
COMMENT ON TABLE indicator_definition IS 'One definition for every view: texts holds name, numerator, denominator, inclusion, exclusion in nl, fr and en. Reference table without tenant.';

CREATE TABLE target (
  hospital_id int NOT NULL REFERENCES hospital (id),
  indicator_code text NOT NULL,
  pathway_code text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  target numeric NOT NULL,
  source text NOT NULL,
  PRIMARY KEY (hospital_id, indicator_code, pathway_code, valid_from)
);
COMMENT ON TABLE target IS 'A dated target of an indicator in a pathway.';
SELECT private.protect_tenant_table('target', NULL, 'pathway_code');

CREATE TABLE annotation (
  hospital_id int NOT NULL REFERENCES hospital (id),
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  pathway_code text,
  indicator_code text,
  ward_code text,
  occurred_on date NOT NULL,
  kind text NOT NULL CHECK (kind IN ('intervention', 'definition', 'event', 'note')),
  is_phase_start boolean NOT NULL DEFAULT false,
  text text NOT NULL,
  reason text,
  author text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (hospital_id, id),
  CHECK (NOT is_phase_start OR reason IS NOT NULL)
);
COMMENT ON TABLE annotation IS 'What happened and when, shown on charts; a phase start (new baseline) needs a reason.';
CREATE INDEX annotation_pathway ON annotation (hospital_id, pathway_code, occurred_on);
SELECT private.protect_tenant_table('annotation');

CREATE TABLE quarterly_review (
  hospital_id int NOT NULL REFERENCES hospital (id),
  quarter text NOT NULL CHECK (quarter ~ '^\d{4}-Q[1-4]$'),
  status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'frozen', 'closed')),
  opened_at timestamptz NOT NULL DEFAULT now(),
  frozen_at timestamptz,
  meeting_on date,
  PRIMARY KEY (hospital_id, quarter)
);
COMMENT ON TABLE quarterly_review IS 'The quarterly meeting of the Value Steering Committee.';
SELECT private.protect_tenant_table('quarterly_review');

CREATE TABLE review_snapshot (
  hospital_id int NOT NULL,
  quarter text NOT NULL,
  pathway_code text NOT NULL,
  content jsonb NOT NULL,
  code_version text NOT NULL,
  frozen_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (hospital_id, quarter, pathway_code),
  FOREIGN KEY (hospital_id, quarter) REFERENCES quarterly_review
);
COMMENT ON TABLE review_snapshot IS 'Frozen contents of a review: figures, definitions, parameters and code version as decided on.';
SELECT private.protect_tenant_table('review_snapshot', NULL, 'pathway_code');

CREATE TABLE review_decision (
  hospital_id int NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  quarter text NOT NULL,
  pathway_code text NOT NULL,
  text text NOT NULL,
  owner text,
  due_on date,
  is_no_decision boolean NOT NULL DEFAULT false,
  created_by int REFERENCES account (id),
  created_at timestamptz NOT NULL DEFAULT now(),
  withdrawn_at timestamptz,
  PRIMARY KEY (hospital_id, id),
  FOREIGN KEY (hospital_id, quarter) REFERENCES quarterly_review,
  CHECK (is_no_decision OR (owner IS NOT NULL AND due_on IS NOT NULL))
);
COMMENT ON TABLE review_decision IS 'What the committee decided on a pathway, with owner and date; "no decision" is recorded too.';
CREATE INDEX review_decision_quarter ON review_decision (hospital_id, quarter, pathway_code);
CREATE INDEX review_decision_author ON review_decision (created_by);
SELECT private.protect_tenant_table('review_decision', NULL, 'pathway_code');

CREATE TABLE review_action (
  hospital_id int NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  quarter text NOT NULL,
  pathway_code text NOT NULL,
  indicator_code text,
  text text NOT NULL,
  owner text NOT NULL,
  started_on date NOT NULL,
  due_on date,
  status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'done', 'stopped')),
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (hospital_id, id),
  FOREIGN KEY (hospital_id, quarter) REFERENCES quarterly_review
);
COMMENT ON TABLE review_action IS 'An action of the committee, tied to an indicator so that its effect can be checked.';
CREATE INDEX review_action_quarter ON review_action (hospital_id, quarter, pathway_code);
SELECT private.protect_tenant_table('review_action', NULL, 'pathway_code');

GRANT SELECT ON indicator_definition TO waardekompas_app;
GRANT SELECT, INSERT, UPDATE ON target, annotation, quarterly_review, review_decision, review_action TO waardekompas_app;
GRANT SELECT, INSERT ON review_snapshot TO waardekompas_app;
