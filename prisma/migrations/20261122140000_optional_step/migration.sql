-- Not every patient goes through every designed step: some are for some patients only.
ALTER TABLE pathway_step ADD COLUMN is_optional boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN pathway_step.is_optional IS 'For some patients only: leaving it out is no deviation from the pathway.';
