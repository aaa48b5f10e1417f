-- Facts and rollups are derived: the publishing step rewrites them for dirty episodes only.

CREATE TABLE dirty_episode (
  hospital_id int NOT NULL REFERENCES hospital (id),
  episode_key text NOT NULL,
  PRIMARY KEY (hospital_id, episode_key)
);
COMMENT ON TABLE dirty_episode IS 'Episodes whose facts are out of date; empty when a publishing transaction ends.';
SELECT private.protect_tenant_table('dirty_episode');

CREATE TABLE fact_episode (
  hospital_id int NOT NULL REFERENCES hospital (id),
  episode_key text NOT NULL,
  pathway_code text NOT NULL,
  ward_code text,
  variant text,
  period_start date NOT NULL,
  period_precision text NOT NULL,
  age_years int,
  sex text,
  region text,
  length_of_stay_days int,
  is_day_case boolean,
  is_readmitted_30d boolean,
  worst_clavien_dindo_grade text,
  has_complication boolean,
  comprehensive_complication_index double precision,
  is_deceased_in_hospital boolean,
  is_deceased_30d boolean,
  justified_days numeric(8, 2),
  time_cost_cents bigint,
  physician_cost_cents bigint,
  consumable_cost_cents bigint,
  total_cost_cents bigint,
  cost_reason text,
  cost_by_step jsonb NOT NULL DEFAULT '{}',
  cost_by_group jsonb NOT NULL DEFAULT '{}',
  minutes_by_label jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (hospital_id, episode_key)
);
COMMENT ON TABLE fact_episode IS 'One row for each care episode with its outcomes, cost by step and resource group, and budget drivers. NULL is not delivered, never zero.';
CREATE INDEX fact_episode_pathway ON fact_episode (hospital_id, pathway_code, period_start);
SELECT private.protect_tenant_table('fact_episode', 'ward_code', 'pathway_code');

CREATE TABLE fact_score (
  hospital_id int NOT NULL REFERENCES hospital (id),
  episode_key text NOT NULL,
  instrument_id text NOT NULL,
  score_key text NOT NULL,
  moment text NOT NULL,
  pathway_code text NOT NULL,
  ward_code text,
  variant text,
  period_start date NOT NULL,
  score double precision,
  profile text,
  baseline_score double precision,
  baseline_profile text,
  PRIMARY KEY (hospital_id, episode_key, instrument_id, score_key, moment)
);
COMMENT ON TABLE fact_score IS 'A score of an episode at a moment beside its baseline score, so that paired change needs no join.';
CREATE INDEX fact_score_pathway ON fact_score (hospital_id, pathway_code, instrument_id, score_key, moment, period_start);
SELECT private.protect_tenant_table('fact_score', 'ward_code', 'pathway_code');

CREATE TABLE rollup_indicator (
  hospital_id int NOT NULL REFERENCES hospital (id),
  pathway_code text NOT NULL,
  ward_code text NOT NULL DEFAULT '',
  variant text NOT NULL DEFAULT '',
  indicator_code text NOT NULL,
  period_start date NOT NULL,
  period_precision text NOT NULL,
  n bigint NOT NULL,
  numerator bigint,
  total double precision,
  total_squares double precision,
  histogram jsonb,
  PRIMARY KEY (hospital_id, pathway_code, ward_code, variant, indicator_code, period_start)
);
COMMENT ON TABLE rollup_indicator IS 'Mergeable sums of an indicator for a pathway, ward, variant and month (or year): n, numerator, sum, sum of squares, histogram. Cells are disjoint: adding them over wards and variants gives the whole.';
CREATE INDEX rollup_indicator_code ON rollup_indicator (hospital_id, indicator_code, period_start);
SELECT private.protect_tenant_table('rollup_indicator', 'ward_code', 'pathway_code');

CREATE TABLE rollup_cost_step (
  hospital_id int NOT NULL REFERENCES hospital (id),
  pathway_code text NOT NULL,
  ward_code text NOT NULL DEFAULT '',
  step_code text NOT NULL,
  resource_group text NOT NULL,
  period_start date NOT NULL,
  episodes bigint NOT NULL,
  minutes double precision NOT NULL,
  cost_cents bigint NOT NULL,
  physician_cost_cents bigint NOT NULL,
  PRIMARY KEY (hospital_id, pathway_code, ward_code, step_code, resource_group, period_start)
);
COMMENT ON TABLE rollup_cost_step IS 'Cost and minutes of a pathway by step and resource group in a month; resource_group "consumables" holds direct cost.';
SELECT private.protect_tenant_table('rollup_cost_step', 'ward_code', 'pathway_code');

CREATE TABLE publication (
  hospital_id int NOT NULL REFERENCES hospital (id),
  source_kind text NOT NULL,
  last_batch_id bigint NOT NULL,
  last_published_at timestamptz NOT NULL,
  PRIMARY KEY (hospital_id, source_kind)
);
COMMENT ON TABLE publication IS 'When each kind of source (stays, questionnaires, ledger, ...) was last published: the freshness on every tile.';
SELECT private.protect_tenant_table('publication');

GRANT SELECT, INSERT, UPDATE, DELETE ON dirty_episode, fact_episode, fact_score, rollup_indicator, rollup_cost_step TO waardekompas_app;
GRANT SELECT, INSERT, UPDATE ON publication TO waardekompas_app;
