CREATE TABLE bfm_letter (
  hospital_id int NOT NULL REFERENCES hospital (id),
  letter_key text NOT NULL,
  batch_id bigint NOT NULL,
  superseded_by bigint,
  row_hash uuid NOT NULL,
  notified_on date NOT NULL,
  budget_from date NOT NULL,
  budget_to date NOT NULL,
  title text NOT NULL,
  grade text NOT NULL CHECK (grade IN ('notified', 'published', 'claimed', 'assumed', 'illustration')),
  PRIMARY KEY (hospital_id, letter_key, batch_id)
);
COMMENT ON TABLE bfm_letter IS 'A notification of the hospital budget (BFM/BMF), 1 January or 1 July.';
CREATE UNIQUE INDEX bfm_letter_current ON bfm_letter (hospital_id, letter_key) WHERE superseded_by IS NULL;
CREATE INDEX bfm_letter_batch ON bfm_letter (hospital_id, batch_id);
SELECT private.protect_tenant_table('bfm_letter');

CREATE TABLE bfm_line (
  hospital_id int NOT NULL REFERENCES hospital (id),
  line_key text NOT NULL,
  batch_id bigint NOT NULL,
  superseded_by bigint,
  row_hash uuid NOT NULL,
  letter_key text NOT NULL,
  sub_part text NOT NULL CHECK (sub_part IN ('A1', 'A2', 'A3', 'B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8', 'B9', 'C1', 'C2', 'C3', 'C4')),
  line_code text NOT NULL,
  label text NOT NULL,
  previous_cents bigint,
  recalculated_cents bigint,
  notified_cents bigint NOT NULL,
  is_recurrent boolean NOT NULL DEFAULT true,
  origin_year int,
  PRIMARY KEY (hospital_id, line_key, batch_id)
);
COMMENT ON TABLE bfm_line IS 'A line of a budget letter: previous, recalculated and notified amount of a sub-part.';
CREATE UNIQUE INDEX bfm_line_current ON bfm_line (hospital_id, line_key) WHERE superseded_by IS NULL;
CREATE INDEX bfm_line_batch ON bfm_line (hospital_id, batch_id);
SELECT private.protect_tenant_table('bfm_line');

CREATE TABLE bfm_driver (
  hospital_id int NOT NULL REFERENCES hospital (id),
  driver_key text NOT NULL,
  batch_id bigint NOT NULL,
  superseded_by bigint,
  row_hash uuid NOT NULL,
  letter_key text NOT NULL,
  parameter text NOT NULL,
  amount numeric NOT NULL,
  unit text NOT NULL,
  grade text NOT NULL CHECK (grade IN ('notified', 'published', 'claimed', 'assumed', 'illustration')),
  source text NOT NULL,
  PRIMARY KEY (hospital_id, driver_key, batch_id)
);
COMMENT ON TABLE bfm_driver IS 'A parameter of the letter''s calibration card (points, beds, day factor, score, ...) with its grade and source.';
CREATE UNIQUE INDEX bfm_driver_current ON bfm_driver (hospital_id, driver_key) WHERE superseded_by IS NULL;
CREATE INDEX bfm_driver_batch ON bfm_driver (hospital_id, batch_id);
SELECT private.protect_tenant_table('bfm_driver');

CREATE TABLE bfm_rule_version (
  version text PRIMARY KEY,
  valid_from date NOT NULL,
  valid_to date,
  rules jsonb NOT NULL
);
COMMENT ON TABLE bfm_rule_version IS 'Coefficients of the law by period; each carries amount, unit, source and grade. Reference table without tenant.';

CREATE TABLE bfm_scenario (
  hospital_id int NOT NULL REFERENCES hospital (id),
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  letter_key text NOT NULL,
  name text NOT NULL,
  changes jsonb NOT NULL,
  status text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'locked')),
  created_by int REFERENCES account (id),
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (hospital_id, id)
);
COMMENT ON TABLE bfm_scenario IS 'A what-if on the letter: changed drivers, never changed formulas.';
CREATE INDEX bfm_scenario_author ON bfm_scenario (created_by);
SELECT private.protect_tenant_table('bfm_scenario');

GRANT SELECT, INSERT, UPDATE (superseded_by) ON bfm_letter, bfm_line, bfm_driver TO waardekompas_app;
GRANT SELECT, INSERT, UPDATE ON bfm_scenario TO waardekompas_app;
GRANT SELECT ON bfm_rule_version TO waardekompas_app;
