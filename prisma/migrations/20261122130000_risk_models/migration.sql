CREATE TABLE risk_model (
  hospital_id int NOT NULL REFERENCES hospital (id),
  model_id text NOT NULL,
  version text NOT NULL,
  title text NOT NULL,
  indicator_code text NOT NULL,
  pathway_code text NOT NULL,
  variant text,
  link text NOT NULL CHECK (link IN ('logit', 'linear')),
  intercept double precision NOT NULL,
  terms jsonb NOT NULL,
  population text NOT NULL,
  cases int CHECK (cases > 0),
  events int CHECK (events BETWEEN 0 AND cases),
  made_on date NOT NULL,
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  source text NOT NULL,
  grade text NOT NULL CHECK (grade IN ('notified', 'published', 'claimed', 'assumed', 'illustration')),
  content_hash text NOT NULL,
  installed_by text NOT NULL,
  installed_at timestamptz NOT NULL DEFAULT now(),
  withdrawn_by text,
  withdrawn_at timestamptz,
  PRIMARY KEY (hospital_id, model_id, version),
  CHECK (num_nulls(withdrawn_by, withdrawn_at) IN (0, 2))
);
COMMENT ON TABLE risk_model IS 'A coefficient set from outside the hospital: what outcome is expected of patients like these, with where it comes from. A version never holds two sets of numbers.';
COMMENT ON COLUMN risk_model.variant IS 'Variant of the pathway that the set is for; empty when it is for all of them.';
COMMENT ON COLUMN risk_model.link IS 'Scale: log-odds of an event (logit), or the score expected after care (linear).';
COMMENT ON COLUMN risk_model.terms IS 'Array of {name, estimate, standardError}; names are a closed list of what is known before care.';
COMMENT ON COLUMN risk_model.population IS 'On whom the set was estimated, in the words of its source.';
COMMENT ON COLUMN risk_model.made_on IS 'Day on which the set was made: its age is shown.';
COMMENT ON COLUMN risk_model.valid_to IS 'Last day on which the set may be used, included; empty when it has no end.';
COMMENT ON COLUMN risk_model.content_hash IS 'SHA-256 of the contents: the same version never holds two sets.';
SELECT private.protect_tenant_table('risk_model', NULL, 'pathway_code');
CREATE INDEX risk_model_place ON risk_model (hospital_id, pathway_code, indicator_code);
GRANT SELECT, INSERT, UPDATE (withdrawn_by, withdrawn_at) ON risk_model TO waardekompas_app;
