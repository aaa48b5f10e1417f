CREATE TABLE chart_definition (
  hospital_id int NOT NULL REFERENCES hospital (id),
  pathway_code text NOT NULL,
  indicator_code text NOT NULL,
  version int NOT NULL CHECK (version > 0),
  settings jsonb NOT NULL,
  change text NOT NULL CHECK (change IN (
    'chart-chosen', 'phase-started', 'phase-removed', 'phase-declined', 'point-excluded',
    'point-included', 'undone')),
  subject text,
  reason text NOT NULL CHECK (length(trim(reason)) > 0),
  author text NOT NULL,
  account_id int REFERENCES account (id),
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (hospital_id, pathway_code, indicator_code, version)
);
COMMENT ON TABLE chart_definition IS 'How the chart of an indicator on a pathway is drawn: kind, rule dialect, baseline, screening, phases, excluded points. One row for each version, the highest holds; rows are never changed, so that any older chart can be drawn again.';
COMMENT ON COLUMN chart_definition.settings IS 'The whole definition after this change.';
COMMENT ON COLUMN chart_definition.change IS 'What this version changed against the one before.';
COMMENT ON COLUMN chart_definition.subject IS 'What the change is about, e.g. the first day of a period or the kind of chart.';
CREATE INDEX chart_definition_account ON chart_definition (account_id);
SELECT private.protect_tenant_table('chart_definition', NULL, 'pathway_code');
GRANT SELECT, INSERT ON chart_definition TO waardekompas_app;

ALTER TABLE annotation
  ADD COLUMN account_id int REFERENCES account (id),
  ADD COLUMN withdrawn_at timestamptz,
  ADD COLUMN withdrawn_by text,
  ADD CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL));
CREATE INDEX annotation_account ON annotation (account_id);
COMMENT ON COLUMN annotation.withdrawn_at IS 'A remark is never deleted: withdrawn, it leaves the charts and stays in the record.';

ALTER TABLE target
  ADD COLUMN author text,
  ADD COLUMN created_at timestamptz NOT NULL DEFAULT now();
COMMENT ON COLUMN target.author IS 'Who set the target; NULL for a target that came with a delivery.';
