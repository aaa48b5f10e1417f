CREATE SEQUENCE import_batch_id;
CREATE TABLE import_batch (
  hospital_id int NOT NULL REFERENCES hospital (id),
  id bigint NOT NULL DEFAULT nextval('import_batch_id'),
  profile text NOT NULL,
  contract_version text NOT NULL,
  content_hash text NOT NULL,
  files jsonb NOT NULL,
  mapping jsonb,
  status text NOT NULL CHECK (status IN ('received', 'staged', 'validated', 'published', 'rejected', 'superseded')),
  rows_in bigint NOT NULL DEFAULT 0,
  rows_accepted bigint NOT NULL DEFAULT 0,
  rows_duplicate bigint NOT NULL DEFAULT 0,
  rows_rejected bigint NOT NULL DEFAULT 0,
  records_new bigint NOT NULL DEFAULT 0,
  records_changed bigint NOT NULL DEFAULT 0,
  records_unchanged bigint NOT NULL DEFAULT 0,
  records_gone bigint NOT NULL DEFAULT 0,
  summary jsonb NOT NULL DEFAULT '{}',
  failure jsonb,
  created_by int REFERENCES account (id),
  created_at timestamptz NOT NULL DEFAULT now(),
  published_at timestamptz,
  undone_at timestamptz,
  undone_by int REFERENCES account (id),
  PRIMARY KEY (hospital_id, id),
  CHECK (status <> 'published' OR rows_in = rows_accepted + rows_duplicate + rows_rejected)
);
COMMENT ON TABLE import_batch IS 'One delivery of files: identity is the hash of profile, contract version and bytes; in = accepted + duplicate + rejected.';
CREATE UNIQUE INDEX import_batch_content ON import_batch (hospital_id, content_hash) WHERE status = 'published';
CREATE INDEX import_batch_author ON import_batch (created_by);
CREATE INDEX import_batch_undone_by ON import_batch (undone_by);
SELECT private.protect_tenant_table('import_batch');

CREATE TABLE import_quarantine (
  hospital_id int NOT NULL,
  batch_id bigint NOT NULL,
  file_name text NOT NULL,
  line_number bigint NOT NULL,
  column_name text,
  reason_code text NOT NULL,
  found text,
  raw text,
  PRIMARY KEY (hospital_id, batch_id, file_name, line_number),
  FOREIGN KEY (hospital_id, batch_id) REFERENCES import_batch
);
COMMENT ON TABLE import_quarantine IS 'A row that was not taken in, with line, column and reason, kept so that nothing is lost.';
SELECT private.protect_tenant_table('import_quarantine');

CREATE TABLE import_mapping (
  hospital_id int NOT NULL REFERENCES hospital (id),
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  profile text NOT NULL,
  name text NOT NULL,
  mapping jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (hospital_id, id),
  UNIQUE (hospital_id, profile, name)
);
COMMENT ON TABLE import_mapping IS 'How a hospital''s own columns map onto a contract, saved for the next delivery.';
SELECT private.protect_tenant_table('import_mapping');

CREATE TABLE audit_log (
  hospital_id int NOT NULL REFERENCES hospital (id),
  seq bigint NOT NULL,
  at timestamptz NOT NULL,
  account_id int,
  role text,
  action text NOT NULL,
  object_type text NOT NULL,
  object_id text NOT NULL,
  purpose text,
  details jsonb NOT NULL DEFAULT '{}',
  previous_hash text NOT NULL,
  hash text NOT NULL,
  PRIMARY KEY (hospital_id, seq)
);
COMMENT ON TABLE audit_log IS 'Append-only record of what was done and looked at; one hash chain for each hospital.';
SELECT private.protect_tenant_table('audit_log');

CREATE FUNCTION private.audit_append(
  p_hospital_id int, p_account_id int, p_role text, p_action text,
  p_object_type text, p_object_id text, p_purpose text, p_details jsonb
) RETURNS bigint
LANGUAGE plpgsql SECURITY INVOKER SET search_path = pg_catalog, public AS $$
DECLARE
  head record;
  next_seq bigint;
  now_at timestamptz := clock_timestamp();
  row_text text;
  prior text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('audit', p_hospital_id));
  SELECT seq, hash INTO head FROM public.audit_log WHERE hospital_id = p_hospital_id ORDER BY seq DESC LIMIT 1;
  next_seq := coalesce(head.seq, 0) + 1;
  prior := coalesce(head.hash, '');
  row_text := concat_ws('|', p_hospital_id, next_seq, to_char(now_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    coalesce(p_account_id::text, ''), coalesce(p_role, ''), p_action, p_object_type, p_object_id, coalesce(p_purpose, ''), p_details::text);
  INSERT INTO public.audit_log (hospital_id, seq, at, account_id, role, action, object_type, object_id, purpose, details, previous_hash, hash)
  VALUES (p_hospital_id, next_seq, now_at, p_account_id, p_role, p_action, p_object_type, p_object_id, p_purpose, p_details,
    prior, encode(sha256(convert_to(prior || row_text, 'UTF8')), 'hex'));
  RETURN next_seq;
END $$;
COMMENT ON FUNCTION private.audit_append IS 'Adds a link to the hospital''s audit chain: hash = sha256(previous hash || row).';

GRANT USAGE ON SEQUENCE import_batch_id TO waardekompas_app;
GRANT SELECT, INSERT, UPDATE ON import_batch TO waardekompas_app;
GRANT SELECT, INSERT ON import_quarantine, audit_log TO waardekompas_app;
GRANT SELECT, INSERT, UPDATE ON import_mapping TO waardekompas_app;
GRANT EXECUTE ON FUNCTION private.audit_append TO waardekompas_app;
