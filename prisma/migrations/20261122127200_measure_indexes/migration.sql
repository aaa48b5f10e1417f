-- Rollups read the cases of a pathway in a month. An index on the type of an event only tempted the
-- planner, which takes tables behind row security for nearly empty, away from the key of the episode.
DROP INDEX clinical_event_type;
DROP INDEX fact_measure_pathway;
CREATE INDEX fact_measure_cell ON fact_measure (hospital_id, pathway_code, period_start, indicator_code);
