-- Takes from PUBLIC what PostgreSQL gives to everybody by default. The database belongs to the centre alone,
-- and a station that was stolen may do nothing in it but call the doors.
-- Left open by PostgreSQL itself: LISTEN and NOTIFY, reading the catalogue (names of roles, texts of
-- functions), and the processor's time.

DO $$
DECLARE
  of record;
BEGIN
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO beehive_station', current_database());
  -- Large objects, locks other sessions wait for, sleeping, running a text as a query, writing to the log of changes.
  FOR of IN
    SELECT p.oid::regprocedure AS name FROM pg_proc p
    WHERE p.pronamespace = 'pg_catalog'::regnamespace
      AND (p.proname ~ '^(lo_|loread$|lowrite$|pg_advisory_|pg_try_advisory_|pg_sleep|pg_notify$|pg_logical_emit_message$|pg_export_snapshot$)'
        OR p.proname ~ '^(query_to_xml|cursor_to_xml|table_to_xml|schema_to_xml|database_to_xml|ts_stat$)')
  LOOP
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', of.name);
  END LOOP;
END
$$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
-- No DO blocks, no functions of one's own.
REVOKE USAGE ON LANGUAGE plpgsql, sql FROM PUBLIC;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE beehive_owner REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE beehive_door REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
