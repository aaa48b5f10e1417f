-- A delivery may print a rate beside its own cost and minutes: it is computed again, and a difference is shown.
ALTER TABLE resource
  ADD COLUMN site_code text,
  ADD COLUMN stated_cents_per_minute double precision CHECK (stated_cents_per_minute >= 0),
  ADD COLUMN stated_source text;
COMMENT ON COLUMN resource.site_code IS 'Campus where the resource works; empty where the delivery says none.';
COMMENT ON COLUMN resource.stated_cents_per_minute IS 'What the delivery or a publication prints for a minute; compared with the computed rate, never used.';
COMMENT ON COLUMN resource.stated_source IS 'Where the printed rate comes from.';
