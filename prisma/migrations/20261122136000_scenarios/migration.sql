-- Scenarios of the budget simulator: a head that says what holds, versions that never change, remarks.

DELETE FROM bfm_scenario;
ALTER TABLE bfm_scenario
  DROP COLUMN changes,
  ADD COLUMN pathway_code text,
  ADD COLUMN version int NOT NULL DEFAULT 1 CHECK (version > 0),
  ADD COLUMN copied_from uuid,
  ADD COLUMN author text NOT NULL DEFAULT '',
  ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now(),
  ADD COLUMN locked_at timestamptz,
  ADD COLUMN locked_by text,
  ADD COLUMN sent_quarter text,
  ADD COLUMN sent_at timestamptz,
  ADD COLUMN sent_by text,
  ADD CONSTRAINT bfm_scenario_pathway FOREIGN KEY (hospital_id, pathway_code)
    REFERENCES pathway (hospital_id, pathway_code),
  ADD CONSTRAINT bfm_scenario_locked CHECK ((status = 'locked') = (locked_at IS NOT NULL)),
  ADD CONSTRAINT bfm_scenario_sent CHECK (sent_quarter IS NULL OR (status = 'locked' AND sent_at IS NOT NULL));
ALTER TABLE bfm_scenario ALTER COLUMN author DROP DEFAULT;
CREATE INDEX bfm_scenario_pathway ON bfm_scenario (hospital_id, pathway_code);
COMMENT ON COLUMN bfm_scenario.version IS 'The version that holds; who saves over an older one gets a copy of their own.';
COMMENT ON COLUMN bfm_scenario.sent_quarter IS 'Quarterly review to which the scenario was sent for a decision; null while it was not.';

CREATE TABLE bfm_scenario_version (
  hospital_id int NOT NULL REFERENCES hospital (id),
  scenario_id uuid NOT NULL,
  version int NOT NULL CHECK (version > 0),
  name text NOT NULL,
  note text NOT NULL DEFAULT '',
  letter jsonb NOT NULL,
  plan jsonb NOT NULL,
  figures jsonb NOT NULL,
  goals jsonb NOT NULL,
  summary jsonb NOT NULL,
  method_version text NOT NULL,
  account_id int REFERENCES account (id),
  author text NOT NULL,
  saved_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (hospital_id, scenario_id, version),
  FOREIGN KEY (hospital_id, scenario_id) REFERENCES bfm_scenario (hospital_id, id)
);
COMMENT ON TABLE bfm_scenario_version IS 'A saved state of a scenario with the letter and figures that it was computed on; never changed.';
COMMENT ON COLUMN bfm_scenario_version.letter IS 'The calibrated letter as it was used, so that the run can be made again years later.';
COMMENT ON COLUMN bfm_scenario_version.summary IS 'The amounts by component and the net, as the server computed them when it was saved.';
CREATE INDEX bfm_scenario_version_account ON bfm_scenario_version (account_id);
SELECT private.protect_tenant_table('bfm_scenario_version');

CREATE TABLE bfm_scenario_comment (
  hospital_id int NOT NULL REFERENCES hospital (id),
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  scenario_id uuid NOT NULL,
  version int NOT NULL,
  text text NOT NULL,
  account_id int REFERENCES account (id),
  author text NOT NULL,
  author_role text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (hospital_id, id),
  FOREIGN KEY (hospital_id, scenario_id) REFERENCES bfm_scenario (hospital_id, id)
);
COMMENT ON TABLE bfm_scenario_comment IS 'What was said about a scenario, oldest first; nothing is erased.';
CREATE INDEX bfm_scenario_comment_scenario ON bfm_scenario_comment (hospital_id, scenario_id, created_at);
CREATE INDEX bfm_scenario_comment_account ON bfm_scenario_comment (account_id);
SELECT private.protect_tenant_table('bfm_scenario_comment');

GRANT SELECT, INSERT ON bfm_scenario_version, bfm_scenario_comment TO waardekompas_app;
