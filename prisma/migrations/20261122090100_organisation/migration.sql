CREATE TABLE network (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL UNIQUE,
  name text NOT NULL,
  data_kind text NOT NULL CHECK (data_kind IN ('own', 'example', 'open-data')),
  source text,
  licence text
);
COMMENT ON TABLE network IS 'A group of hospitals that share pathways or a benchmark. Reference table without tenant.';

CREATE TABLE hospital (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  network_id int REFERENCES network (id),
  code text NOT NULL,
  name text NOT NULL,
  data_kind text NOT NULL CHECK (data_kind IN ('own', 'example', 'open-data')),
  is_coordinator boolean NOT NULL DEFAULT false,
  country text NOT NULL DEFAULT 'BE',
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE NULLS NOT DISTINCT (network_id, code)
);
COMMENT ON TABLE hospital IS 'The tenant. data_kind labels example and open data on every screen and export; a coordinator receives files for its whole network.';
SELECT private.protect_tenant_table('hospital', NULL, NULL, 'id');

CREATE TABLE site (
  hospital_id int NOT NULL REFERENCES hospital (id),
  site_code text NOT NULL,
  name text NOT NULL,
  PRIMARY KEY (hospital_id, site_code)
);
COMMENT ON TABLE site IS 'A campus of a hospital.';
SELECT private.protect_tenant_table('site');

CREATE TABLE department (
  hospital_id int NOT NULL REFERENCES hospital (id),
  department_code text NOT NULL,
  name text NOT NULL,
  kind text NOT NULL DEFAULT 'medical' CHECK (kind IN ('medical', 'nursing', 'support')),
  PRIMARY KEY (hospital_id, department_code)
);
COMMENT ON TABLE department IS 'A medical, nursing or support department of a hospital.';
SELECT private.protect_tenant_table('department');

CREATE TABLE ward (
  hospital_id int NOT NULL,
  ward_code text NOT NULL,
  name text NOT NULL,
  department_code text NOT NULL,
  bed_index text,
  bed_count int CHECK (bed_count >= 0),
  PRIMARY KEY (hospital_id, ward_code),
  FOREIGN KEY (hospital_id, department_code) REFERENCES department
);
COMMENT ON TABLE ward IS 'A nursing unit with its Belgian bed index (kenletter: C, D, E, G, M, ...).';
CREATE INDEX ward_department ON ward (hospital_id, department_code);
SELECT private.protect_tenant_table('ward', 'ward_code');

CREATE TABLE ward_location (
  hospital_id int NOT NULL,
  ward_code text NOT NULL,
  site_code text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  PRIMARY KEY (hospital_id, ward_code, valid_from),
  FOREIGN KEY (hospital_id, ward_code) REFERENCES ward,
  FOREIGN KEY (hospital_id, site_code) REFERENCES site
);
COMMENT ON TABLE ward_location IS 'On which site a ward was, and when: wards move.';
CREATE INDEX ward_location_site ON ward_location (hospital_id, site_code);
SELECT private.protect_tenant_table('ward_location', 'ward_code');

CREATE TABLE account (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  issuer text NOT NULL DEFAULT 'local',
  subject text NOT NULL,
  email text NOT NULL,
  display_name text NOT NULL,
  password_hash text,
  locale text NOT NULL DEFAULT 'nl' CHECK (locale IN ('nl', 'fr', 'en')),
  is_active boolean NOT NULL DEFAULT true,
  is_example boolean NOT NULL DEFAULT false,
  failed_attempts int NOT NULL DEFAULT 0,
  locked_until timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (issuer, subject)
);
COMMENT ON TABLE account IS 'A person who signs in, identified by issuer and subject; the password hash (argon2id) only for local accounts.';

CREATE TABLE account_session (
  id_hash text PRIMARY KEY,
  account_id int NOT NULL REFERENCES account (id),
  created_at timestamptz NOT NULL DEFAULT now(),
  last_seen_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz
);
COMMENT ON TABLE account_session IS 'A signed-in session; the cookie carries only an id whose hash stands here, so that revoking is immediate.';
CREATE INDEX account_session_account ON account_session (account_id);

CREATE TABLE role_grant (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account_id int NOT NULL REFERENCES account (id),
  role text NOT NULL,
  hospital_id int REFERENCES hospital (id),
  network_id int REFERENCES network (id),
  department_code text,
  ward_codes text[] NOT NULL DEFAULT '{*}',
  pathway_codes text[] NOT NULL DEFAULT '{*}',
  valid_from date NOT NULL DEFAULT current_date,
  valid_to date,
  CHECK ((hospital_id IS NULL) <> (network_id IS NULL))
);
COMMENT ON TABLE role_grant IS 'Which role an account has, over one hospital or one network, narrowed to a department, wards or pathways.';
CREATE INDEX role_grant_account ON role_grant (account_id);
CREATE INDEX role_grant_hospital ON role_grant (hospital_id);
CREATE INDEX role_grant_network ON role_grant (network_id);

-- Accounts exist before any scope does: only the sign-in path, which sets app.purpose, sees them.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['account', 'account_session', 'role_grant'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY sign_in ON %I USING (current_setting(''app.purpose'', true) = ''sign-in'') WITH CHECK (current_setting(''app.purpose'', true) = ''sign-in'')', t);
  END LOOP;
END $$;

CREATE TABLE network_member (
  network_id int NOT NULL REFERENCES network (id),
  id int NOT NULL REFERENCES hospital (id),
  PRIMARY KEY (network_id, id)
);
COMMENT ON TABLE network_member IS 'Ids (nothing else) of the hospitals of a network, kept by trigger; lets sign-in turn a network grant into a scope.';
CREATE INDEX network_member_hospital ON network_member (id);
-- Resolving a network grant to hospital ids happens before a scope exists.
CREATE FUNCTION private.hospitals_of_network(wanted int) RETURNS int[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$ SELECT coalesce(array_agg(h.id ORDER BY h.id), '{}') FROM public.network_member h WHERE h.network_id = wanted $$;
CREATE FUNCTION private.keep_network_member() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public
AS $$ BEGIN
  IF NEW.network_id IS NOT NULL THEN
    INSERT INTO public.network_member (network_id, id) VALUES (NEW.network_id, NEW.id) ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_network_member AFTER INSERT OR UPDATE OF network_id ON hospital FOR EACH ROW EXECUTE FUNCTION private.keep_network_member();

GRANT USAGE ON SCHEMA private TO waardekompas_app;
GRANT EXECUTE ON FUNCTION private.hospitals_of_network TO waardekompas_app;
GRANT SELECT ON network, network_member TO waardekompas_app;
GRANT INSERT, UPDATE ON network TO waardekompas_app;
GRANT SELECT, INSERT, UPDATE ON hospital, site, department, ward, ward_location, account, account_session, role_grant TO waardekompas_app;
