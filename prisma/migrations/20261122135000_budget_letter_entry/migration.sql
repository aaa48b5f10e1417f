-- Letters typed on screen, what a letter says its sums are, and the figures of the calibration card.

ALTER TABLE bfm_letter ADD COLUMN perimeter text NOT NULL DEFAULT 'unstated'
  CHECK (perimeter IN ('unstated', 'general', 'general-without-buildings', 'psychiatric'));
COMMENT ON COLUMN bfm_letter.perimeter IS 'What the letter covers; letters of different perimeter never stand in one series.';

CREATE TABLE bfm_stated_total (
  hospital_id int NOT NULL REFERENCES hospital (id),
  total_key text NOT NULL,
  batch_id bigint NOT NULL,
  superseded_by bigint,
  row_hash uuid NOT NULL,
  letter_key text NOT NULL,
  sub_part text CHECK (sub_part IN ('A1', 'A2', 'A3', 'B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8', 'B9', 'C1', 'C2', 'C3', 'C4')),
  stated_cents bigint NOT NULL,
  PRIMARY KEY (hospital_id, total_key, batch_id)
);
COMMENT ON TABLE bfm_stated_total IS 'A sum as the budget letter prints it: of one sub-part or, without sub-part, of the whole letter. Its lines must add up to it.';
CREATE UNIQUE INDEX bfm_stated_total_current ON bfm_stated_total (hospital_id, total_key) WHERE superseded_by IS NULL;
CREATE INDEX bfm_stated_total_batch ON bfm_stated_total (hospital_id, batch_id);
SELECT private.protect_tenant_table('bfm_stated_total');

CREATE TABLE bfm_letter_draft (
  hospital_id int NOT NULL REFERENCES hospital (id),
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  letter_key text NOT NULL,
  contents jsonb NOT NULL,
  revision int NOT NULL DEFAULT 1 CHECK (revision > 0),
  status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'final', 'withdrawn')),
  batch_id bigint,
  account_id int REFERENCES account (id),
  author text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  changed_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (hospital_id, id),
  CHECK ((status = 'final') = (batch_id IS NOT NULL))
);
COMMENT ON TABLE bfm_letter_draft IS 'A budget letter that is being typed. It may have a gap; it becomes a letter when its lines add up to its stated sums.';
COMMENT ON COLUMN bfm_letter_draft.contents IS 'Head, stated sums and lines as typed.';
COMMENT ON COLUMN bfm_letter_draft.batch_id IS 'The delivery that made it a letter.';
CREATE UNIQUE INDEX bfm_letter_draft_open ON bfm_letter_draft (hospital_id, letter_key) WHERE status = 'open';
CREATE INDEX bfm_letter_draft_account ON bfm_letter_draft (account_id);
SELECT private.protect_tenant_table('bfm_letter_draft');

CREATE TABLE bfm_parameter (
  hospital_id int NOT NULL REFERENCES hospital (id),
  letter_key text NOT NULL,
  parameter text NOT NULL,
  version int NOT NULL CHECK (version > 0),
  amount numeric,
  low numeric,
  high numeric,
  unit text NOT NULL,
  year int NOT NULL,
  grade text NOT NULL CHECK (grade IN ('notified', 'published', 'claimed', 'assumed', 'illustration')),
  source text NOT NULL CHECK (length(trim(source)) > 0),
  account_id int REFERENCES account (id),
  author text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (hospital_id, letter_key, parameter, version),
  CHECK (low <= amount AND amount <= high)
);
COMMENT ON TABLE bfm_parameter IS 'A figure of the calibration card typed on screen; the highest version holds, over what the letter file or the rules say. Rows are never changed.';
COMMENT ON COLUMN bfm_parameter.amount IS 'NULL: the typed figure was taken back; the letter file or the rules hold again.';
COMMENT ON COLUMN bfm_parameter.low IS 'Lowest plausible figure, for ranges; NULL where nobody gave one.';
CREATE INDEX bfm_parameter_account ON bfm_parameter (account_id);
SELECT private.protect_tenant_table('bfm_parameter');

CREATE TABLE bfm_confirmation (
  hospital_id int NOT NULL REFERENCES hospital (id),
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  letter_key text NOT NULL,
  parameter text NOT NULL,
  amount numeric NOT NULL,
  account_id int REFERENCES account (id),
  author text NOT NULL,
  confirmed_at timestamptz NOT NULL DEFAULT now(),
  withdrawn_at timestamptz,
  withdrawn_by text,
  PRIMARY KEY (hospital_id, id),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
);
COMMENT ON TABLE bfm_confirmation IS 'Someone checked a figure of the calibration card against its source. Holds for that amount only: a changed figure is to be confirmed again.';
CREATE UNIQUE INDEX bfm_confirmation_current ON bfm_confirmation (hospital_id, letter_key, parameter) WHERE withdrawn_at IS NULL;
CREATE INDEX bfm_confirmation_account ON bfm_confirmation (account_id);
SELECT private.protect_tenant_table('bfm_confirmation');

GRANT SELECT, INSERT, UPDATE (superseded_by) ON bfm_stated_total TO waardekompas_app;
GRANT SELECT, INSERT, UPDATE ON bfm_letter_draft TO waardekompas_app;
GRANT SELECT, INSERT ON bfm_parameter TO waardekompas_app;
GRANT SELECT, INSERT, UPDATE (withdrawn_at, withdrawn_by) ON bfm_confirmation TO waardekompas_app;
