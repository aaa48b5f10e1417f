-- Registers of the hospital budget: one table each, one design. Rows are closed, never deleted.

CREATE TABLE bfm_p4p_indicator (
  hospital_id int NOT NULL REFERENCES hospital (id),
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  programme text NOT NULL,
  code text NOT NULL,
  title text NOT NULL,
  points_maximum numeric NOT NULL CHECK (points_maximum > 0),
  points_reached numeric CHECK (points_reached BETWEEN 0 AND points_maximum),
  stake_cents bigint CHECK (stake_cents >= 0),
  missing_evidence text,
  due_on date,
  revision int NOT NULL DEFAULT 1 CHECK (revision > 0),
  account_id int REFERENCES account (id),
  author text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  changed_at timestamptz NOT NULL DEFAULT now(),
  closed_at timestamptz,
  closed_by text,
  close_reason text,
  PRIMARY KEY (hospital_id, id),
  CHECK ((closed_at IS NULL) = (closed_by IS NULL) AND (closed_at IS NULL) = (close_reason IS NULL))
);
COMMENT ON TABLE bfm_p4p_indicator IS 'An indicator of the pay-for-performance programme: score, euro at stake, evidence still to hand in.';
CREATE INDEX bfm_p4p_indicator_account ON bfm_p4p_indicator (account_id);
SELECT private.protect_tenant_table('bfm_p4p_indicator');

CREATE TABLE bfm_contract (
  hospital_id int NOT NULL REFERENCES hospital (id),
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  line_code text NOT NULL,
  title text NOT NULL,
  starts_on date NOT NULL,
  ends_on date CHECK (ends_on >= starts_on),
  indexation text,
  amount_cents bigint NOT NULL,
  state text NOT NULL CHECK (state IN ('running', 'cancelled', 'reoriented')),
  note text,
  revision int NOT NULL DEFAULT 1 CHECK (revision > 0),
  account_id int REFERENCES account (id),
  author text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  changed_at timestamptz NOT NULL DEFAULT now(),
  closed_at timestamptz,
  closed_by text,
  close_reason text,
  PRIMARY KEY (hospital_id, id),
  CHECK ((closed_at IS NULL) = (closed_by IS NULL) AND (closed_at IS NULL) = (close_reason IS NULL))
);
COMMENT ON TABLE bfm_contract IS 'A B4 line that rests on a contract or pilot: term, indexation, amount, whether it was cancelled or re-oriented.';
CREATE INDEX bfm_contract_account ON bfm_contract (account_id);
SELECT private.protect_tenant_table('bfm_contract');

CREATE TABLE bfm_earmarked_money (
  hospital_id int NOT NULL REFERENCES hospital (id),
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  kind text NOT NULL CHECK (kind IN ('catch-up', 'one-off', 'nis2')),
  origin_year int NOT NULL,
  title text NOT NULL,
  goal text NOT NULL,
  amount_cents bigint NOT NULL,
  spent_cents bigint NOT NULL DEFAULT 0 CHECK (spent_cents >= 0),
  evidence text,
  due_on date,
  revision int NOT NULL DEFAULT 1 CHECK (revision > 0),
  account_id int REFERENCES account (id),
  author text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  changed_at timestamptz NOT NULL DEFAULT now(),
  closed_at timestamptz,
  closed_by text,
  close_reason text,
  PRIMARY KEY (hospital_id, id),
  CHECK ((closed_at IS NULL) = (closed_by IS NULL) AND (closed_at IS NULL) = (close_reason IS NULL))
);
COMMENT ON TABLE bfm_earmarked_money IS 'Money for one goal (C2 catch-up, one-off, NIS2): amount, spent, evidence.';
CREATE INDEX bfm_earmarked_money_account ON bfm_earmarked_money (account_id);
SELECT private.protect_tenant_table('bfm_earmarked_money');

CREATE TABLE bfm_funding (
  hospital_id int NOT NULL REFERENCES hospital (id),
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  kind text NOT NULL CHECK (kind IN ('host', 'data', 'network', 'innovation', 'other')),
  title text NOT NULL,
  funder text NOT NULL,
  partner text,
  purpose text NOT NULL,
  starts_on date NOT NULL,
  ends_on date CHECK (ends_on >= starts_on),
  amount_cents bigint NOT NULL,
  revision int NOT NULL DEFAULT 1 CHECK (revision > 0),
  account_id int REFERENCES account (id),
  author text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  changed_at timestamptz NOT NULL DEFAULT now(),
  closed_at timestamptz,
  closed_by text,
  close_reason text,
  PRIMARY KEY (hospital_id, id),
  CHECK ((closed_at IS NULL) = (closed_by IS NULL) AND (closed_at IS NULL) = (close_reason IS NULL))
);
COMMENT ON TABLE bfm_funding IS 'Project money (HOST, data capabilities, network, innovation): funder, purpose, term.';
CREATE INDEX bfm_funding_account ON bfm_funding (account_id);
SELECT private.protect_tenant_table('bfm_funding');

CREATE TABLE bfm_list_code (
  hospital_id int NOT NULL REFERENCES hospital (id),
  list text NOT NULL CHECK (list IN ('A', 'B', 'implant')),
  version text NOT NULL,
  code text NOT NULL,
  label text NOT NULL,
  valid_from date NOT NULL,
  source text NOT NULL CHECK (length(trim(source)) > 0),
  grade text NOT NULL CHECK (grade IN ('notified', 'published', 'claimed', 'assumed', 'illustration')),
  account_id int REFERENCES account (id),
  author text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (hospital_id, list, version, code)
);
COMMENT ON TABLE bfm_list_code IS 'A code on a version of list A, list B or the implant list. Versions are added, never changed.';
CREATE INDEX bfm_list_code_account ON bfm_list_code (account_id);
SELECT private.protect_tenant_table('bfm_list_code');

GRANT SELECT, INSERT, UPDATE ON bfm_p4p_indicator, bfm_contract, bfm_earmarked_money, bfm_funding TO waardekompas_app;
GRANT SELECT, INSERT ON bfm_list_code TO waardekompas_app;
