-- A patient has no account. A link opens one form; several links (a mail, its reminder, a letter) may
-- open the same form, so that a reminder finds the answers that were given before it.

ALTER TABLE hospital ADD COLUMN patient_phone text;
COMMENT ON COLUMN hospital.patient_phone IS 'Telephone number that patients are told to call; NULL: the form names no number of the hospital.';

CREATE TABLE questionnaire_form (
  hospital_id int NOT NULL REFERENCES hospital (id),
  form_id uuid NOT NULL DEFAULT gen_random_uuid(),
  episode_key text,
  moment text NOT NULL,
  instrument_ids text[] NOT NULL CHECK (cardinality(instrument_ids) > 0),
  is_trial boolean NOT NULL DEFAULT false,
  language text CHECK (language IN ('nl', 'fr', 'de', 'en')),
  respondent text CHECK (respondent IN ('patient', 'helper', 'proxy')),
  respondent_reason text CHECK (respondent_reason IN ('sight', 'language', 'memory', 'ill', 'other')),
  answers jsonb NOT NULL DEFAULT '{}',
  comment text CHECK (length(comment) <= 2000),
  help_shown_at timestamptz,
  started_at timestamptz,
  saved_at timestamptz,
  submitted_at timestamptz,
  published_at timestamptz,
  PRIMARY KEY (hospital_id, form_id),
  UNIQUE (hospital_id, episode_key, moment),
  CHECK (is_trial = (episode_key IS NULL)),
  CHECK (published_at IS NULL OR submitted_at IS NOT NULL)
);
COMMENT ON TABLE questionnaire_form IS 'What a patient is asked to fill in for an episode at a moment, with the answers kept until they are published.';
COMMENT ON COLUMN questionnaire_form.answers IS 'Instrument to item key to code; null means skipped on purpose. Emptied when published: the answers then stand in questionnaire_response.';
COMMENT ON COLUMN questionnaire_form.is_trial IS 'A form that staff try out: it belongs to no patient and its answers are never published.';
COMMENT ON COLUMN questionnaire_form.help_shown_at IS 'When an answer made the form show whom to call; staff see this mark.';
COMMENT ON COLUMN questionnaire_form.published_at IS 'When the answers became responses; NULL after submitting while a delivery of the hospital was running.';
CREATE INDEX questionnaire_form_waiting ON questionnaire_form (hospital_id) WHERE submitted_at IS NOT NULL AND published_at IS NULL;
SELECT private.protect_tenant_table('questionnaire_form');

CREATE TABLE questionnaire_link (
  hospital_id int NOT NULL,
  link_id uuid NOT NULL DEFAULT gen_random_uuid(),
  form_id uuid NOT NULL,
  token_hash text NOT NULL CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  birth_year_hash text NOT NULL CHECK (birth_year_hash ~ '^[0-9a-f]{64}$'),
  language text NOT NULL CHECK (language IN ('nl', 'fr', 'de', 'en')),
  issued_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  retired_at timestamptz,
  failed_attempts int NOT NULL DEFAULT 0,
  locked_at timestamptz,
  opened_at timestamptz,
  PRIMARY KEY (hospital_id, link_id),
  FOREIGN KEY (hospital_id, form_id) REFERENCES questionnaire_form
);
COMMENT ON TABLE questionnaire_link IS 'A personal link to a form. Holds only keyed hashes of the token and of the birth year that opens it.';
CREATE INDEX questionnaire_link_form ON questionnaire_link (hospital_id, form_id);
-- Not unique: a unique key that does not begin with the hospital would tell of another hospital.
CREATE INDEX questionnaire_link_token ON questionnaire_link (token_hash);
SELECT private.protect_tenant_table('questionnaire_link');

-- Who follows a link has no scope yet, and row security shows nothing without one. This function is
-- the one door: it answers where a link lives and nothing else. The owner of the tables is under row
-- security too, so it looks in the scope of all hospitals and puts the caller's scope back.
CREATE FUNCTION private.find_questionnaire_link(p_token_hash text)
RETURNS TABLE (hospital_id int, link_id uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  scope_before text := coalesce(current_setting('app.hospitals', true), '');
  found_hospital int;
  found_link uuid;
BEGIN
  PERFORM set_config('app.hospitals', (SELECT coalesce(array_agg(c.hospital_id), '{}')::text FROM public.hospital_code c), true);
  SELECT l.hospital_id, l.link_id INTO found_hospital, found_link
  FROM public.questionnaire_link l WHERE l.token_hash = p_token_hash;
  PERFORM set_config('app.hospitals', scope_before, true);
  IF found_link IS NOT NULL THEN
    RETURN QUERY SELECT found_hospital, found_link;
  END IF;
END $$;
COMMENT ON FUNCTION private.find_questionnaire_link IS 'Hospital and number of the link with this keyed token hash; no row when there is none.';
REVOKE EXECUTE ON FUNCTION private.find_questionnaire_link FROM PUBLIC;

GRANT SELECT, INSERT, UPDATE ON questionnaire_form, questionnaire_link TO waardekompas_app;
GRANT EXECUTE ON FUNCTION private.find_questionnaire_link TO waardekompas_app;
