CREATE TABLE questionnaire_request (
  hospital_id int NOT NULL REFERENCES hospital (id),
  request_key text NOT NULL,
  episode_key text NOT NULL,
  instrument_id text NOT NULL,
  moment text NOT NULL,
  due_on date NOT NULL,
  window_from date,
  window_to date,
  status text NOT NULL DEFAULT 'planned' CHECK (status IN ('planned', 'sent', 'answered', 'expired', 'stopped')),
  PRIMARY KEY (hospital_id, request_key)
);
COMMENT ON TABLE questionnaire_request IS 'A questionnaire that an episode should receive at a moment (T0, 3 m, 12 m), with its window.';
CREATE INDEX questionnaire_request_episode ON questionnaire_request (hospital_id, episode_key);
SELECT private.protect_tenant_table('questionnaire_request');

CREATE TABLE questionnaire_response (
  hospital_id int NOT NULL REFERENCES hospital (id),
  response_key text NOT NULL,
  batch_id bigint NOT NULL,
  superseded_by bigint,
  row_hash uuid NOT NULL,
  episode_key text NOT NULL,
  instrument_id text NOT NULL,
  moment text NOT NULL,
  answered_on date,
  mode text NOT NULL DEFAULT 'unknown' CHECK (mode IN ('web', 'paper', 'telephone', 'staff', 'unknown')),
  respondent text NOT NULL DEFAULT 'patient' CHECK (respondent IN ('patient', 'helper', 'proxy')),
  language text,
  answers jsonb NOT NULL,
  reported_scores jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (hospital_id, response_key, batch_id)
);
COMMENT ON TABLE questionnaire_response IS 'Answers of one patient to one instrument at one moment: item key to code. reported_scores are what the source itself computed, kept for comparison.';
CREATE UNIQUE INDEX questionnaire_response_current ON questionnaire_response (hospital_id, response_key) WHERE superseded_by IS NULL;
CREATE INDEX questionnaire_response_batch ON questionnaire_response (hospital_id, batch_id);
CREATE INDEX questionnaire_response_episode ON questionnaire_response (hospital_id, episode_key) WHERE superseded_by IS NULL;
SELECT private.protect_tenant_table('questionnaire_response');

CREATE VIEW questionnaire_answer WITH (security_invoker = true) AS
SELECT r.hospital_id, r.response_key, r.episode_key, r.instrument_id, r.moment, a.key AS item_key,
       CASE WHEN jsonb_typeof(a.value) = 'null' THEN NULL ELSE (a.value #>> '{}')::numeric END AS answer_code
FROM questionnaire_response r CROSS JOIN LATERAL jsonb_each(r.answers) a
WHERE r.superseded_by IS NULL;
COMMENT ON VIEW questionnaire_answer IS 'One row for each answered item; answers are stored per response because nothing reads a single item in bulk.';

CREATE TABLE questionnaire_score (
  hospital_id int NOT NULL REFERENCES hospital (id),
  response_key text NOT NULL,
  score_key text NOT NULL,
  episode_key text NOT NULL,
  instrument_id text NOT NULL,
  moment text NOT NULL,
  score double precision,
  profile text,
  reason text,
  method_id text NOT NULL,
  method_version text NOT NULL,
  PRIMARY KEY (hospital_id, response_key, score_key),
  CHECK (num_nonnulls(score, profile, reason) = 1)
);
COMMENT ON TABLE questionnaire_score IS 'A score that the engine computed from a response, or the reason why there is none. Derived: rewritten when its response changes.';
CREATE INDEX questionnaire_score_episode ON questionnaire_score (hospital_id, episode_key);
SELECT private.protect_tenant_table('questionnaire_score');

GRANT SELECT, INSERT, UPDATE ON questionnaire_request TO waardekompas_app;
GRANT SELECT, INSERT, UPDATE (superseded_by) ON questionnaire_response TO waardekompas_app;
GRANT SELECT ON questionnaire_answer TO waardekompas_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON questionnaire_score TO waardekompas_app;
