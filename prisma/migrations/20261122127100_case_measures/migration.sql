-- One row for each counted case of an indicator that has a recipe: what rollups, funnels and models add up.

CREATE TABLE fact_measure (
  hospital_id int NOT NULL REFERENCES hospital (id),
  episode_key text NOT NULL,
  indicator_code text NOT NULL,
  sequence int NOT NULL,
  pathway_code text NOT NULL,
  ward_code text,
  variant text,
  period_start date NOT NULL,
  period_precision text NOT NULL,
  occurred_on date,
  amount double precision NOT NULL,
  exposure double precision,
  PRIMARY KEY (hospital_id, episode_key, indicator_code, sequence)
);
COMMENT ON TABLE fact_measure IS 'A counted case of an indicator: amount is 0 or 1 for a share, the measured amount for a mean or median, the number of events for a rate with its exposure beside it.';
CREATE INDEX fact_measure_pathway ON fact_measure (hospital_id, pathway_code, indicator_code, period_start);
SELECT private.protect_tenant_table('fact_measure', 'ward_code', 'pathway_code');

CREATE INDEX clinical_event_type ON clinical_event (hospital_id, event_type) WHERE superseded_by IS NULL;

GRANT SELECT, INSERT, UPDATE, DELETE ON fact_measure TO waardekompas_app;
