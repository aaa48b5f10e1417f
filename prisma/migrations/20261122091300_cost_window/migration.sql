-- Aftercare is delivered weeks after the index event. Until its time is over the cost of an episode is
-- not known, and the newest months would look cheaper than they are.
ALTER TABLE pathway_version ADD COLUMN cost_window_days int NOT NULL DEFAULT 0 CHECK (cost_window_days >= 0);
COMMENT ON COLUMN pathway_version.cost_window_days IS 'Days after the anchor within which the care of the pathway is delivered; before that an episode has no cost.';
