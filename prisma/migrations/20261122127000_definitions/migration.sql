-- The dictionary: what the product defines, and what a hospital makes of it.

ALTER TABLE indicator_definition
  ADD COLUMN theme text NOT NULL DEFAULT 'stay',
  ADD COLUMN pathways text[] NOT NULL DEFAULT '{}',
  ADD COLUMN kpi_codes text[] NOT NULL DEFAULT '{}',
  ADD COLUMN computation text NOT NULL DEFAULT 'computed'
    CHECK (computation IN ('computed', 'other-screen', 'missing-fields')),
  ADD COLUMN missing_fields text[] NOT NULL DEFAULT '{}',
  ADD COLUMN shown_at text,
  ADD COLUMN recipe jsonb,
  ADD COLUMN change_note jsonb,
  ADD CONSTRAINT indicator_definition_missing
    CHECK ((computation = 'missing-fields') = (missing_fields <> '{}'));
ALTER TABLE indicator_definition DROP CONSTRAINT indicator_definition_chart_kind_check;
ALTER TABLE indicator_definition ADD CONSTRAINT indicator_definition_chart_kind_check
  CHECK (chart_kind IN ('p', 'u', 'g', 'xmr', 'run', 'funnel', 'none'));
COMMENT ON COLUMN indicator_definition.recipe IS 'How the cases are counted from delivered events; null where the publishing step has a formula of its own or nothing is computed.';
COMMENT ON COLUMN indicator_definition.missing_fields IS 'Columns of the import contracts that would be needed; empty when the indicator is computed.';
COMMENT ON COLUMN indicator_definition.change_note IS 'What changed against the version before, in nl, fr and en.';

CREATE TABLE definition_version (
  hospital_id int NOT NULL REFERENCES hospital (id),
  indicator_code text NOT NULL,
  version int NOT NULL CHECK (version > 0),
  product_version int NOT NULL,
  valid_from date NOT NULL,
  texts jsonb NOT NULL,
  minimum_n int,
  reason text NOT NULL,
  status text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'signed', 'withdrawn')),
  revision int NOT NULL DEFAULT 1,
  proposed_by int REFERENCES account (id),
  author text NOT NULL,
  author_role text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  changed_at timestamptz NOT NULL DEFAULT now(),
  withdrawn_at timestamptz,
  withdrawn_by text,
  PRIMARY KEY (hospital_id, indicator_code, version),
  FOREIGN KEY (indicator_code, product_version) REFERENCES indicator_definition (indicator_code, version),
  CHECK ((status = 'withdrawn') = (withdrawn_at IS NOT NULL))
);
COMMENT ON TABLE definition_version IS 'A hospital''s own wording, minimum count and validity over the product''s definition; the calculation stays the product''s.';
CREATE UNIQUE INDEX definition_version_draft ON definition_version (hospital_id, indicator_code) WHERE status = 'draft';
CREATE INDEX definition_version_product ON definition_version (indicator_code, product_version);
CREATE INDEX definition_version_proposer ON definition_version (proposed_by);
SELECT private.protect_tenant_table('definition_version');

CREATE TABLE definition_sign_off (
  hospital_id int NOT NULL REFERENCES hospital (id),
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  indicator_code text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('product', 'hospital')),
  version int NOT NULL,
  account_id int REFERENCES account (id),
  author text NOT NULL,
  author_role text NOT NULL,
  signed_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (hospital_id, id)
);
COMMENT ON TABLE definition_sign_off IS 'Who of the hospital''s clinicians stands behind a version of a definition.';
CREATE UNIQUE INDEX definition_sign_off_once ON definition_sign_off (hospital_id, indicator_code, kind, version, account_id);
CREATE INDEX definition_sign_off_account ON definition_sign_off (account_id);
SELECT private.protect_tenant_table('definition_sign_off');

CREATE TABLE definition_comment (
  hospital_id int NOT NULL REFERENCES hospital (id),
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  indicator_code text NOT NULL,
  text text NOT NULL,
  account_id int REFERENCES account (id),
  author text NOT NULL,
  author_role text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (hospital_id, id)
);
COMMENT ON TABLE definition_comment IS 'The conversation about a definition, oldest first; nothing is erased.';
CREATE INDEX definition_comment_code ON definition_comment (hospital_id, indicator_code, created_at);
CREATE INDEX definition_comment_account ON definition_comment (account_id);
SELECT private.protect_tenant_table('definition_comment');

GRANT SELECT, INSERT, UPDATE ON definition_version TO waardekompas_app;
GRANT SELECT, INSERT ON definition_sign_off, definition_comment TO waardekompas_app;
