-- A score that was predicted from what was known before treatment, as the publisher of the answers
-- reports it, stands beside the score itself: their difference adds up by hospital, the prediction of
-- one person is never shown.
ALTER TABLE fact_score ADD COLUMN predicted_score double precision;
COMMENT ON COLUMN fact_score.predicted_score IS 'Score after treatment that the case-mix model of the delivering source predicted; NULL is not predicted.';
ALTER TABLE fact_episode ADD COLUMN severity int;
COMMENT ON COLUMN fact_episode.severity IS 'Severity of illness of the episode as delivered (APR-DRG, 1 to 4); NULL is not delivered.';

-- What was published before this migration is brought up to date here. The owner is bound by row
-- security too, so it is lifted for the owner inside this transaction only.
ALTER TABLE fact_score NO FORCE ROW LEVEL SECURITY;
ALTER TABLE fact_episode NO FORCE ROW LEVEL SECURITY;
ALTER TABLE care_episode NO FORCE ROW LEVEL SECURITY;
ALTER TABLE questionnaire_response NO FORCE ROW LEVEL SECURITY;
ALTER TABLE rollup_indicator NO FORCE ROW LEVEL SECURITY;

UPDATE fact_episode f SET severity = e.severity
FROM care_episode e
WHERE e.hospital_id = f.hospital_id AND e.episode_key = f.episode_key AND e.superseded_by IS NULL
  AND e.severity IS NOT NULL;

UPDATE fact_score f SET predicted_score = p.predicted
FROM (
  SELECT DISTINCT ON (r.hospital_id, r.episode_key, r.instrument_id, k.score_key, r.moment)
    r.hospital_id, r.episode_key, r.instrument_id, k.score_key, r.moment,
    (r.reported_scores ->> k.reported_key)::float8 AS predicted
  FROM questionnaire_response r
  CROSS JOIN (VALUES ('total', 'predicted'), ('index', 'predictedIndex'), ('vas', 'predictedVas')) AS k (score_key, reported_key)
  WHERE r.superseded_by IS NULL AND r.moment <> 't0' AND r.reported_scores ? k.reported_key
  ORDER BY r.hospital_id, r.episode_key, r.instrument_id, k.score_key, r.moment,
    r.answered_on DESC NULLS LAST, r.response_key) p
WHERE f.hospital_id = p.hospital_id AND f.episode_key = p.episode_key
  AND f.instrument_id = p.instrument_id AND f.score_key = p.score_key AND f.moment = p.moment;

INSERT INTO rollup_indicator (hospital_id, pathway_code, ward_code, variant, period_start,
  period_precision, indicator_code, n, numerator, total, total_squares, histogram)
SELECT s.hospital_id, s.pathway_code, coalesce(s.ward_code, ''), coalesce(s.variant, ''), s.period_start,
  e.period_precision, concat_ws('.', k.code, s.instrument_id, s.score_key, s.moment), count(*), NULL,
  sum(CASE k.code WHEN 'prom-modelled' THEN s.score - s.baseline_score ELSE s.score - s.predicted_score END),
  sum(CASE k.code WHEN 'prom-modelled' THEN s.score - s.baseline_score ELSE s.score - s.predicted_score END ^ 2),
  NULL
FROM fact_score s
JOIN fact_episode e ON e.hospital_id = s.hospital_id AND e.episode_key = s.episode_key
CROSS JOIN (VALUES ('prom-modelled'), ('prom-residual')) AS k (code)
WHERE s.score IS NOT NULL AND s.baseline_score IS NOT NULL AND s.predicted_score IS NOT NULL
GROUP BY 1, 2, 3, 4, 5, 6, 7;

ALTER TABLE fact_score FORCE ROW LEVEL SECURITY;
ALTER TABLE fact_episode FORCE ROW LEVEL SECURITY;
ALTER TABLE care_episode FORCE ROW LEVEL SECURITY;
ALTER TABLE questionnaire_response FORCE ROW LEVEL SECURITY;
ALTER TABLE rollup_indicator FORCE ROW LEVEL SECURITY;
