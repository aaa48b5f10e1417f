CREATE TABLE licence_pack (
  hospital_id int NOT NULL REFERENCES hospital (id),
  instrument_id text NOT NULL,
  language text NOT NULL CHECK (language ~ '^[a-z]{2}$'),
  version text NOT NULL,
  licence_owner text NOT NULL,
  licence_reference text NOT NULL,
  licence_holder text NOT NULL,
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  wording jsonb NOT NULL,
  content_hash text NOT NULL,
  installed_by text NOT NULL,
  installed_at timestamptz NOT NULL DEFAULT now(),
  withdrawn_by text,
  withdrawn_at timestamptz,
  PRIMARY KEY (hospital_id, instrument_id, language, version),
  CHECK (num_nulls(withdrawn_by, withdrawn_at) IN (0, 2))
);
COMMENT ON TABLE licence_pack IS 'Official wording of one questionnaire in one language, installed by a hospital under its own licence. The product ships none; the newest valid version speaks.';
COMMENT ON COLUMN licence_pack.valid_to IS 'Last day of the licence, included; empty when it has no end.';
COMMENT ON COLUMN licence_pack.content_hash IS 'SHA-256 of the wording and the licence: the same version never holds two texts.';
SELECT private.protect_tenant_table('licence_pack');
GRANT SELECT, INSERT, UPDATE (withdrawn_by, withdrawn_at) ON licence_pack TO waardekompas_app;
