-- Payment models that a hospital keeps to compare and to talk about.

CREATE TABLE payment_scenario (
  hospital_id int NOT NULL REFERENCES hospital (id),
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  pathway_code text NOT NULL,
  name text NOT NULL CHECK (length(trim(name)) > 0),
  terms jsonb NOT NULL,
  account_id int REFERENCES account (id),
  author text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  withdrawn_at timestamptz,
  withdrawn_by text,
  PRIMARY KEY (hospital_id, id),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
);
COMMENT ON TABLE payment_scenario IS 'Terms of a payment model on a pathway, as typed; results are computed anew from the episodes each time it is opened.';
COMMENT ON COLUMN payment_scenario.terms IS 'Texts by name of the term, exactly as in the address of the page.';
CREATE INDEX payment_scenario_pathway ON payment_scenario (hospital_id, pathway_code) WHERE withdrawn_at IS NULL;
CREATE INDEX payment_scenario_account ON payment_scenario (account_id);
SELECT private.protect_tenant_table('payment_scenario', NULL, 'pathway_code');

GRANT SELECT, INSERT, UPDATE (withdrawn_at, withdrawn_by) ON payment_scenario TO waardekompas_app;

-- A foreign key of this table has the same name, which the generated client refuses.
ALTER INDEX IF EXISTS bfm_scenario_pathway RENAME TO bfm_scenario_by_pathway;
