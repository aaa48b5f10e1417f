CREATE TABLE allocation_rules (
  hospital_id int NOT NULL REFERENCES hospital (id),
  version int NOT NULL CHECK (version > 0),
  valid_from date NOT NULL,
  method text NOT NULL CHECK (method IN ('direct', 'step-down', 'reciprocal')),
  supports jsonb NOT NULL,
  accounts jsonb NOT NULL,
  reason text NOT NULL CHECK (length(trim(reason)) > 0),
  author text NOT NULL,
  account_id int REFERENCES account (id),
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (hospital_id, version)
);
COMMENT ON TABLE allocation_rules IS 'How support centres and accounts reach the resources. One row for each version; rows are never changed. For a period the highest version holds whose valid_from is not after its first day; without one every centre keeps its own cost.';
COMMENT ON COLUMN allocation_rules.supports IS 'Support centres in the order of step-down, each with its driver and the amount that every receiving centre takes.';
COMMENT ON COLUMN allocation_rules.accounts IS 'Accounts by their first digits: capacity, goods or out of scope. Other accounts follow the nature of their ledger line.';
CREATE INDEX allocation_rules_account ON allocation_rules (account_id);
SELECT private.protect_tenant_table('allocation_rules');

CREATE TABLE capacity_rules (
  hospital_id int NOT NULL REFERENCES hospital (id),
  resource_code text NOT NULL,
  version int NOT NULL CHECK (version > 0),
  valid_from date NOT NULL,
  settings jsonb NOT NULL,
  reason text NOT NULL CHECK (length(trim(reason)) > 0),
  author text NOT NULL,
  account_id int REFERENCES account (id),
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (hospital_id, resource_code, version)
);
COMMENT ON TABLE capacity_rules IS 'How the practical minutes of a resource follow from its contract time, who must be there whether patients come or not, and why time is idle. One row for each version, chosen as for allocation_rules; without one the delivered practical minutes hold.';
COMMENT ON COLUMN capacity_rules.settings IS 'Route (delivered, deductions, percentage, typed) with its rows, site, roster, minimum staffing, printed rate, reason of idle time.';
CREATE INDEX capacity_rules_account ON capacity_rules (account_id);
SELECT private.protect_tenant_table('capacity_rules');

-- A rate is superseded, never overwritten: what was computed with it can be made again.
ALTER TABLE capacity_cost_rate
  ADD COLUMN version int NOT NULL DEFAULT 1 CHECK (version > 0),
  ADD COLUMN cost_centre_code text,
  ADD COLUMN site_code text,
  ADD COLUMN units numeric(10, 2),
  ADD COLUMN supplied_minutes numeric(14, 2),
  ADD COLUMN support_cost_cents bigint NOT NULL DEFAULT 0,
  ADD COLUMN capacity_route text NOT NULL DEFAULT 'delivered'
    CHECK (capacity_route IN ('delivered', 'deductions', 'percentage', 'typed')),
  ADD COLUMN capacity_version int,
  ADD COLUMN allocation_version int,
  ADD COLUMN stated_cents_per_minute double precision,
  ADD COLUMN warnings text[] NOT NULL DEFAULT '{}',
  ADD COLUMN computed_at timestamptz NOT NULL DEFAULT now(),
  ADD COLUMN superseded_at timestamptz,
  DROP CONSTRAINT capacity_cost_rate_pkey,
  ADD PRIMARY KEY (hospital_id, resource_code, valid_from, version);
CREATE UNIQUE INDEX capacity_cost_rate_current ON capacity_cost_rate (hospital_id, resource_code, valid_from)
  WHERE superseded_at IS NULL;
COMMENT ON TABLE capacity_cost_rate IS 'Cost of supplied capacity divided by practical capacity minutes. Derived from ledger, resources and rules; the current version has no superseded_at.';
COMMENT ON COLUMN capacity_cost_rate.supplied_cost_cents IS 'Own cost and support together.';
COMMENT ON COLUMN capacity_cost_rate.support_cost_cents IS 'The part that came from support centres.';
COMMENT ON COLUMN capacity_cost_rate.stated_cents_per_minute IS 'What a file or publication prints for the same minute; compared, never used.';

CREATE TABLE rollup_resource_use (
  hospital_id int NOT NULL REFERENCES hospital (id),
  resource_code text NOT NULL,
  pathway_code text NOT NULL,
  period_start date NOT NULL,
  weekday int NOT NULL CHECK (weekday BETWEEN 0 AND 7),
  shift text NOT NULL,
  minutes double precision NOT NULL,
  activities int NOT NULL,
  PRIMARY KEY (hospital_id, resource_code, pathway_code, period_start, weekday, shift)
);
COMMENT ON TABLE rollup_resource_use IS 'Minutes that patients used of a resource, by pathway, month, weekday (1 is Monday, 0 not known) and shift, on the day they were used.';
SELECT private.protect_tenant_table('rollup_resource_use', NULL, 'pathway_code');

GRANT SELECT, INSERT ON allocation_rules, capacity_rules TO waardekompas_app;
REVOKE UPDATE, DELETE ON capacity_cost_rate FROM waardekompas_app;
GRANT UPDATE (superseded_at) ON capacity_cost_rate TO waardekompas_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON rollup_resource_use TO waardekompas_app;
