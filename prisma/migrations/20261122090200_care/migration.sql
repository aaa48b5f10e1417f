-- Events are append-only. A corrected row is a new row; the old one gets superseded_by = the batch
-- that replaced it. Undoing a batch supersedes its rows (superseded_by = -batch) and revives what it
-- had replaced. Current rows: superseded_by IS NULL.

CREATE TABLE pathway (
  hospital_id int NOT NULL REFERENCES hospital (id),
  pathway_code text NOT NULL,
  template_code text NOT NULL,
  name_nl text NOT NULL,
  name_fr text NOT NULL,
  name_en text NOT NULL,
  what_matters text,
  position int NOT NULL DEFAULT 0,
  PRIMARY KEY (hospital_id, pathway_code)
);
COMMENT ON TABLE pathway IS 'A care pathway of a hospital; what_matters is the team''s own text on what counts for its patients.';
SELECT private.protect_tenant_table('pathway', NULL, 'pathway_code');

CREATE TABLE pathway_version (
  hospital_id int NOT NULL,
  pathway_code text NOT NULL,
  version int NOT NULL,
  valid_from date NOT NULL,
  population_rules jsonb NOT NULL,
  outcome_set jsonb NOT NULL DEFAULT '[]',
  author text,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (hospital_id, pathway_code, version),
  FOREIGN KEY (hospital_id, pathway_code) REFERENCES pathway
);
COMMENT ON TABLE pathway_version IS 'A version of a pathway: population rules (inclusion, exclusion), outcome set (indicator codes, instruments, moments).';
SELECT private.protect_tenant_table('pathway_version', NULL, 'pathway_code');

CREATE TABLE pathway_step (
  hospital_id int NOT NULL,
  pathway_code text NOT NULL,
  version int NOT NULL,
  step_code text NOT NULL,
  position int NOT NULL,
  name_nl text NOT NULL,
  name_fr text NOT NULL,
  name_en text NOT NULL,
  value_label text NOT NULL CHECK (value_label IN ('value-adding', 'necessary', 'waste')),
  PRIMARY KEY (hospital_id, pathway_code, version, step_code),
  FOREIGN KEY (hospital_id, pathway_code, version) REFERENCES pathway_version
);
COMMENT ON TABLE pathway_step IS 'A step of a pathway version, with its value label.';
SELECT private.protect_tenant_table('pathway_step', NULL, 'pathway_code');

CREATE TABLE pathway_goal (
  hospital_id int NOT NULL,
  pathway_code text NOT NULL,
  indicator_code text NOT NULL,
  baseline numeric,
  target numeric NOT NULL,
  owner text,
  due_on date,
  PRIMARY KEY (hospital_id, pathway_code, indicator_code),
  FOREIGN KEY (hospital_id, pathway_code) REFERENCES pathway
);
COMMENT ON TABLE pathway_goal IS 'What a pathway team wants to reach on an indicator, by whom and when.';
SELECT private.protect_tenant_table('pathway_goal', NULL, 'pathway_code');

CREATE TABLE care_episode (
  hospital_id int NOT NULL REFERENCES hospital (id),
  episode_key text NOT NULL,
  batch_id bigint NOT NULL,
  superseded_by bigint,
  row_hash uuid NOT NULL,
  pathway_code text NOT NULL,
  patient_pseudonym text,
  ward_code text,
  anchor_date date NOT NULL,
  anchor_precision text NOT NULL DEFAULT 'day' CHECK (anchor_precision IN ('day', 'month', 'year')),
  ended_on date,
  diagnosis_code text,
  procedure_code text,
  apr_drg text,
  severity int CHECK (severity BETWEEN 1 AND 4),
  age_years int CHECK (age_years BETWEEN 0 AND 130),
  age_band text,
  sex text CHECK (sex IN ('female', 'male', 'other')),
  region text CHECK (region IN ('flanders', 'wallonia', 'brussels')),
  variant text,
  attributes jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (hospital_id, episode_key, batch_id)
);
COMMENT ON TABLE care_episode IS 'One patient''s passage through a pathway, anchored on its index event; variant separates e.g. primary from revision.';
CREATE UNIQUE INDEX care_episode_current ON care_episode (hospital_id, episode_key) WHERE superseded_by IS NULL;
CREATE INDEX care_episode_batch ON care_episode (hospital_id, batch_id);
CREATE INDEX care_episode_pathway ON care_episode (hospital_id, pathway_code, anchor_date) WHERE superseded_by IS NULL;
SELECT private.protect_tenant_table('care_episode', 'ward_code', 'pathway_code');

CREATE TABLE stay (
  hospital_id int NOT NULL REFERENCES hospital (id),
  stay_key text NOT NULL,
  batch_id bigint NOT NULL,
  superseded_by bigint,
  row_hash uuid NOT NULL,
  episode_key text,
  patient_pseudonym text NOT NULL,
  ward_code text NOT NULL,
  admitted_at timestamptz NOT NULL,
  discharged_at timestamptz,
  is_day_case boolean NOT NULL DEFAULT false,
  is_planned boolean NOT NULL DEFAULT true,
  discharge_destination text,
  is_deceased boolean NOT NULL DEFAULT false,
  apr_drg text,
  severity int CHECK (severity BETWEEN 1 AND 4),
  justified_days numeric(8, 2),
  PRIMARY KEY (hospital_id, stay_key, batch_id),
  CHECK (discharged_at IS NULL OR discharged_at >= admitted_at)
);
COMMENT ON TABLE stay IS 'A hospital stay from admission to discharge on its main ward.';
CREATE UNIQUE INDEX stay_current ON stay (hospital_id, stay_key) WHERE superseded_by IS NULL;
CREATE INDEX stay_batch ON stay (hospital_id, batch_id);
CREATE INDEX stay_episode ON stay (hospital_id, episode_key) WHERE superseded_by IS NULL;
CREATE INDEX stay_patient ON stay (hospital_id, patient_pseudonym, admitted_at) WHERE superseded_by IS NULL;
SELECT private.protect_tenant_table('stay', 'ward_code');

CREATE TABLE activity_event (
  hospital_id int NOT NULL REFERENCES hospital (id),
  activity_key text NOT NULL,
  batch_id bigint NOT NULL,
  superseded_by bigint,
  row_hash uuid NOT NULL,
  episode_key text NOT NULL,
  sequence int NOT NULL,
  activity text NOT NULL,
  step_code text,
  resource_code text,
  ward_code text,
  started_at timestamptz,
  completed_at timestamptz,
  minutes numeric(12, 2) CHECK (minutes >= 0),
  time_source text NOT NULL DEFAULT 'measured' CHECK (time_source IN ('measured', 'observed', 'estimated')),
  attributes jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (hospital_id, activity_key, batch_id)
);
COMMENT ON TABLE activity_event IS 'Something done in an episode, by a resource, for minutes; sequence keeps file order where timestamps tie.';
CREATE UNIQUE INDEX activity_event_current ON activity_event (hospital_id, activity_key) WHERE superseded_by IS NULL;
CREATE INDEX activity_event_batch ON activity_event (hospital_id, batch_id);
CREATE INDEX activity_event_episode ON activity_event (hospital_id, episode_key, sequence) WHERE superseded_by IS NULL;
SELECT private.protect_tenant_table('activity_event', 'ward_code');

CREATE TABLE clinical_event (
  hospital_id int NOT NULL REFERENCES hospital (id),
  clinical_event_key text NOT NULL,
  batch_id bigint NOT NULL,
  superseded_by bigint,
  row_hash uuid NOT NULL,
  episode_key text NOT NULL,
  event_type text NOT NULL,
  clavien_dindo_grade text CHECK (clavien_dindo_grade IN ('I', 'II', 'IIIa', 'IIIb', 'IVa', 'IVb', 'V')),
  occurred_on date,
  code text,
  ward_code text,
  amount numeric,
  attributes jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (hospital_id, clinical_event_key, batch_id)
);
COMMENT ON TABLE clinical_event IS 'A clinical fact of an episode: complication with Clavien-Dindo grade, death, infection, mobilisation, fall, ...';
CREATE UNIQUE INDEX clinical_event_current ON clinical_event (hospital_id, clinical_event_key) WHERE superseded_by IS NULL;
CREATE INDEX clinical_event_batch ON clinical_event (hospital_id, batch_id);
CREATE INDEX clinical_event_episode ON clinical_event (hospital_id, episode_key) WHERE superseded_by IS NULL;
SELECT private.protect_tenant_table('clinical_event', 'ward_code');

GRANT SELECT, INSERT, UPDATE ON pathway, pathway_version, pathway_step, pathway_goal TO waardekompas_app;
GRANT SELECT, INSERT, UPDATE (superseded_by) ON care_episode, stay, activity_event, clinical_event TO waardekompas_app;
