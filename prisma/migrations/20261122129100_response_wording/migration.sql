-- A licence asks that every answer can be traced to the text that was shown.
ALTER TABLE questionnaire_response ADD COLUMN pack_version text;
COMMENT ON COLUMN questionnaire_response.pack_version IS 'Version of the licence pack whose words the patient read; NULL: keys, own text, paper, or not known to the source.';
ALTER TABLE questionnaire_form ADD COLUMN pack_versions jsonb NOT NULL DEFAULT '{}';
COMMENT ON COLUMN questionnaire_form.pack_versions IS 'Instrument to version of the licence pack in use when the form was submitted.';
