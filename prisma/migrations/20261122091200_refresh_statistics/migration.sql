-- Inside the transaction that brings many rows the planner still counts the tables as they were,
-- and reads them whole for every episode. Only an owner may have them counted anew, so this function
-- does it; SKIP LOCKED, so that two deliveries at once do not wait for each other.
CREATE FUNCTION private.refresh_statistics(VARIADIC p_tables text[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY p_tables LOOP
    EXECUTE format('ANALYZE (SKIP_LOCKED) public.%I', t);
  END LOOP;
END $$;
COMMENT ON FUNCTION private.refresh_statistics IS 'Counts these tables anew for the planner, also inside a transaction that has just filled them.';
REVOKE EXECUTE ON FUNCTION private.refresh_statistics FROM PUBLIC;
GRANT EXECUTE ON FUNCTION private.refresh_statistics TO waardekompas_app;
