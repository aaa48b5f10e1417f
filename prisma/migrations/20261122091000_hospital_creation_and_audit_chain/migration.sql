-- A hospital cannot be in anyone's scope before it exists, so row security would refuse its first row.
-- This function is the only way to one; it answers the same id for the same network and code.
CREATE FUNCTION private.ensure_hospital(
  p_network_id int, p_code text, p_name text, p_data_kind text, p_country text DEFAULT 'BE', p_is_coordinator boolean DEFAULT false
) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  scope_before text := coalesce(current_setting('app.hospitals', true), '');
  candidate int := nextval(pg_get_serial_sequence('public.hospital', 'id'));
  found_id int;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('hospital|' || p_code, coalesce(p_network_id, 0)));
  SELECT hospital_id INTO found_id FROM public.hospital_code WHERE network_id IS NOT DISTINCT FROM p_network_id AND code = p_code;
  IF found_id IS NOT NULL THEN
    RETURN found_id;
  END IF;
  -- The owner of the tables is under row security too: it works in the scope of the new hospital only.
  PERFORM set_config('app.hospitals', '{' || candidate || '}', true);
  INSERT INTO public.hospital (id, network_id, code, name, data_kind, country, is_coordinator)
  OVERRIDING SYSTEM VALUE VALUES (candidate, p_network_id, p_code, p_name, p_data_kind, p_country, p_is_coordinator);
  PERFORM set_config('app.hospitals', scope_before, true);
  RETURN candidate;
END $$;
COMMENT ON FUNCTION private.ensure_hospital IS 'Id of the hospital with this code in this network, or outside any network; made when it is not there.';

CREATE TABLE hospital_code (
  hospital_id int NOT NULL PRIMARY KEY REFERENCES hospital (id),
  network_id int REFERENCES network (id),
  code text NOT NULL,
  data_kind text NOT NULL,
  UNIQUE NULLS NOT DISTINCT (network_id, code)
);
COMMENT ON TABLE hospital_code IS 'Ids and codes (nothing else) of all hospitals, kept by trigger: for the command line and deliveries, which name a hospital before they have its scope. Reference table without tenant.';
CREATE INDEX hospital_code_network ON hospital_code (network_id);
CREATE FUNCTION private.keep_hospital_code() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public
AS $$ BEGIN
  INSERT INTO public.hospital_code (hospital_id, network_id, code, data_kind) VALUES (NEW.id, NEW.network_id, NEW.code, NEW.data_kind)
  ON CONFLICT (hospital_id) DO UPDATE SET network_id = NEW.network_id, code = NEW.code, data_kind = NEW.data_kind;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_hospital_code AFTER INSERT OR UPDATE OF network_id, code, data_kind ON hospital FOR EACH ROW EXECUTE FUNCTION private.keep_hospital_code();

GRANT SELECT ON hospital_code TO waardekompas_app;
GRANT EXECUTE ON FUNCTION private.ensure_hospital TO waardekompas_app;

-- Fields joined with a bar could trade characters between neighbours without changing the hash; a
-- JSON array cannot. The canonical text stands in one function that appending and verifying share.
CREATE FUNCTION private.audit_row_hash(entry public.audit_log) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, public AS $$
  SELECT encode(sha256(convert_to(entry.previous_hash || jsonb_build_array(
    entry.hospital_id, entry.seq, to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    entry.account_id, entry.role, entry.action, entry.object_type, entry.object_id, entry.purpose, entry.details)::text, 'UTF8')), 'hex')
$$;
COMMENT ON FUNCTION private.audit_row_hash IS 'Hash of a link of the audit chain: sha256(previous hash || canonical JSON of the row).';

CREATE OR REPLACE FUNCTION private.audit_append(
  p_hospital_id int, p_account_id int, p_role text, p_action text,
  p_object_type text, p_object_id text, p_purpose text, p_details jsonb
) RETURNS bigint
LANGUAGE plpgsql SECURITY INVOKER SET search_path = pg_catalog, public AS $$
DECLARE
  entry public.audit_log;
  head record;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('audit', p_hospital_id));
  SELECT seq, hash INTO head FROM public.audit_log WHERE hospital_id = p_hospital_id ORDER BY seq DESC LIMIT 1;
  entry := ROW(p_hospital_id, coalesce(head.seq, 0) + 1, clock_timestamp(), p_account_id, p_role, p_action,
    p_object_type, p_object_id, p_purpose, coalesce(p_details, '{}'), coalesce(head.hash, ''), '');
  entry.hash := private.audit_row_hash(entry);
  INSERT INTO public.audit_log SELECT entry.*;
  RETURN entry.seq;
END $$;

CREATE FUNCTION private.audit_first_fault(p_hospital_id int) RETURNS bigint
LANGUAGE sql STABLE SET search_path = pg_catalog, public AS $$
  SELECT min(seq) FROM (
    SELECT a.seq,
      a.seq = row_number() OVER w
        AND a.previous_hash = coalesce(lag(a.hash) OVER w, '')
        AND a.hash = private.audit_row_hash(a) AS is_sound
    FROM public.audit_log a WHERE a.hospital_id = p_hospital_id
    WINDOW w AS (ORDER BY a.seq)
  ) link WHERE NOT is_sound
$$;
COMMENT ON FUNCTION private.audit_first_fault IS 'Number of the first link that does not fit its chain, or NULL when the chain is whole. Links cut from the end do not show: compare the head with one kept elsewhere.';
-- Functions are open to everyone by default; from here only what is granted by name.
REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA private FROM PUBLIC;
GRANT EXECUTE ON FUNCTION private.audit_row_hash, private.audit_append, private.audit_first_fault TO waardekompas_app;
