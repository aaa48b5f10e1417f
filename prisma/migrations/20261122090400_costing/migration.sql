CREATE TABLE resource (
  hospital_id int NOT NULL REFERENCES hospital (id),
  resource_key text NOT NULL,
  batch_id bigint NOT NULL,
  superseded_by bigint,
  row_hash uuid NOT NULL,
  resource_code text NOT NULL,
  name text NOT NULL,
  resource_group text NOT NULL,
  is_physician boolean NOT NULL DEFAULT false,
  cost_centre_code text NOT NULL,
  valid_from date NOT NULL,
  valid_to date NOT NULL,
  units numeric(10, 2) NOT NULL CHECK (units > 0),
  supplied_minutes numeric(14, 2) NOT NULL CHECK (supplied_minutes > 0),
  practical_capacity_minutes numeric(14, 2) NOT NULL CHECK (practical_capacity_minutes > 0),
  PRIMARY KEY (hospital_id, resource_key, batch_id),
  CHECK (practical_capacity_minutes <= supplied_minutes),
  CHECK (valid_to > valid_from)
);
COMMENT ON TABLE resource IS 'Staff, rooms and equipment with the capacity they supply in a period; practical capacity is what can really be used.';
CREATE UNIQUE INDEX resource_current ON resource (hospital_id, resource_key) WHERE superseded_by IS NULL;
CREATE INDEX resource_batch ON resource (hospital_id, batch_id);
SELECT private.protect_tenant_table('resource');

CREATE TABLE ledger_line (
  hospital_id int NOT NULL REFERENCES hospital (id),
  ledger_key text NOT NULL,
  batch_id bigint NOT NULL,
  superseded_by bigint,
  row_hash uuid NOT NULL,
  period_from date NOT NULL,
  period_to date NOT NULL,
  cost_centre_code text NOT NULL,
  cost_centre_name text NOT NULL,
  account_code text NOT NULL,
  cost_nature text NOT NULL CHECK (cost_nature IN ('staff', 'physician', 'equipment', 'space', 'consumables', 'overhead', 'other')),
  amount_cents bigint NOT NULL,
  PRIMARY KEY (hospital_id, ledger_key, batch_id)
);
COMMENT ON TABLE ledger_line IS 'A cost of a cost centre in a period, from the general ledger (Finhosta layout).';
CREATE UNIQUE INDEX ledger_line_current ON ledger_line (hospital_id, ledger_key) WHERE superseded_by IS NULL;
CREATE INDEX ledger_line_batch ON ledger_line (hospital_id, batch_id);
SELECT private.protect_tenant_table('ledger_line');

CREATE TABLE consumable (
  hospital_id int NOT NULL REFERENCES hospital (id),
  consumable_key text NOT NULL,
  batch_id bigint NOT NULL,
  superseded_by bigint,
  row_hash uuid NOT NULL,
  episode_key text NOT NULL,
  step_code text,
  article_code text NOT NULL,
  description text NOT NULL,
  category text NOT NULL CHECK (category IN ('implant', 'medicine', 'material', 'blood', 'other')),
  quantity numeric(12, 3) NOT NULL CHECK (quantity >= 0),
  unit_price_cents bigint NOT NULL CHECK (unit_price_cents >= 0),
  used_on date,
  PRIMARY KEY (hospital_id, consumable_key, batch_id)
);
COMMENT ON TABLE consumable IS 'Implants, medicines and materials used in an episode, as direct cost beside time cost.';
CREATE UNIQUE INDEX consumable_current ON consumable (hospital_id, consumable_key) WHERE superseded_by IS NULL;
CREATE INDEX consumable_batch ON consumable (hospital_id, batch_id);
CREATE INDEX consumable_episode ON consumable (hospital_id, episode_key) WHERE superseded_by IS NULL;
SELECT private.protect_tenant_table('consumable');

CREATE TABLE capacity_cost_rate (
  hospital_id int NOT NULL REFERENCES hospital (id),
  resource_code text NOT NULL,
  valid_from date NOT NULL,
  valid_to date NOT NULL,
  name text NOT NULL,
  resource_group text NOT NULL,
  is_physician boolean NOT NULL,
  supplied_cost_cents bigint NOT NULL,
  practical_capacity_minutes numeric(14, 2) NOT NULL CHECK (practical_capacity_minutes > 0),
  cents_per_minute double precision NOT NULL,
  method_id text NOT NULL,
  method_version text NOT NULL,
  PRIMARY KEY (hospital_id, resource_code, valid_from)
);
COMMENT ON TABLE capacity_cost_rate IS 'Cost of supplied capacity divided by practical capacity minutes. Derived from ledger and resources.';
SELECT private.protect_tenant_table('capacity_cost_rate');

GRANT SELECT, INSERT, UPDATE (superseded_by) ON resource, ledger_line, consumable TO waardekompas_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON capacity_cost_rate TO waardekompas_app;
