-- How complete the registrations are that cannot be read from the loaded events.

CREATE TABLE registration_count (
  hospital_id int NOT NULL REFERENCES hospital (id),
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  domain text NOT NULL CHECK (domain IN ('mzg', 'nrg', 'medical-products', 'riziv-statistics', 'social-parameters')),
  half_year text NOT NULL CHECK (half_year ~ '^[0-9]{4}-[12]$'),
  counted_on date NOT NULL,
  expected int NOT NULL CHECK (expected > 0),
  delivered int NOT NULL CHECK (delivered >= 0 AND delivered <= expected),
  errors_open int NOT NULL CHECK (errors_open >= 0),
  points numeric(14, 4) CHECK (points >= 0),
  source text NOT NULL CHECK (length(trim(source)) > 0),
  grade text NOT NULL DEFAULT 'notified' CHECK (grade IN ('notified', 'published', 'claimed', 'assumed', 'illustration')),
  account_id int REFERENCES account (id),
  author text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (hospital_id, id)
);
COMMENT ON TABLE registration_count IS 'How many records of a mandatory registration were expected and delivered in a half-year, as somebody counted them. Rows are never changed; the newest count of a half-year holds.';
COMMENT ON COLUMN registration_count.errors_open IS 'Errors in what was delivered that are not corrected yet.';
COMMENT ON COLUMN registration_count.points IS 'B2 points that depend on what is missing or wrong; NULL where nobody knows.';
CREATE INDEX registration_count_newest ON registration_count (hospital_id, domain, half_year, created_at DESC);
CREATE INDEX registration_count_account ON registration_count (account_id);
SELECT private.protect_tenant_table('registration_count');

GRANT SELECT, INSERT ON registration_count TO waardekompas_app;
