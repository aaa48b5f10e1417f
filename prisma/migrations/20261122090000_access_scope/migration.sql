-- The floor of every right: who may see which rows is decided here, not in the framework.
-- Scope travels in three transaction-local settings that only withScope() writes:
--   app.hospitals  '{1,2}'   hospitals of the actor
--   app.wards      '{A1}' or '{*}'      wards, or all wards of these hospitals
--   app.pathways   '{hip}' or '{*}'     pathways, or all pathways of these hospitals
-- A missing or empty setting gives NULL, and a comparison with NULL shows no row.

CREATE SCHEMA private;
REVOKE ALL ON SCHEMA private FROM PUBLIC;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO waardekompas_app;
DO $$ BEGIN EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO waardekompas_app', current_database()); END $$;

CREATE FUNCTION private.protect_tenant_table(table_name text, ward_column text DEFAULT NULL, pathway_column text DEFAULT NULL, hospital_column text DEFAULT 'hospital_id')
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  rule text := format('%I = ANY (NULLIF(current_setting(''app.hospitals'', true), '''')::int[])', hospital_column);
BEGIN
  IF ward_column IS NOT NULL THEN
    rule := rule || format(' AND (''*'' = ANY (NULLIF(current_setting(''app.wards'', true), '''')::text[]) OR %I = ANY (NULLIF(current_setting(''app.wards'', true), '''')::text[]))', ward_column);
  END IF;
  IF pathway_column IS NOT NULL THEN
    rule := rule || format(' AND (''*'' = ANY (NULLIF(current_setting(''app.pathways'', true), '''')::text[]) OR %I = ANY (NULLIF(current_setting(''app.pathways'', true), '''')::text[]))', pathway_column);
  END IF;
  EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', table_name);
  EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', table_name);
  EXECUTE format('CREATE POLICY scope ON %I USING (%s) WITH CHECK (%s)', table_name, rule, rule);
END $$;
COMMENT ON FUNCTION private.protect_tenant_table IS 'Puts the one flat scope policy on a tenant table; the only way a table gets its policy.';
