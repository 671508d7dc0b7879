-- The certificates of the stations (站点证书): which were issued, when they end, which were revoked. What a certificate is
-- worth PostgreSQL itself decides, by the authority's own certificate and its list of revoked ones (README); these tables
-- say when somebody has to act. And the watchdog: what ends a session that a station's own limits did not end.

CREATE TABLE beehive.certificate (
  serial text COLLATE "C" PRIMARY KEY CHECK (serial ~ '^[0-9a-f]{32}$'),
  station text COLLATE "C" NOT NULL REFERENCES beehive.station,
  -- SHA-256 of the request it answers: a request that comes twice has one answer.
  request bytea NOT NULL UNIQUE CHECK (length(request) = 32),
  -- As it was handed out (PEM). Nothing in it is secret.
  certificate text NOT NULL,
  not_before timestamptz NOT NULL,
  not_after timestamptz NOT NULL CHECK (not_after > not_before),
  issued_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  issued_by name NOT NULL DEFAULT session_user,
  revoked_at timestamptz
);
CREATE INDEX certificate_of_station ON beehive.certificate (station, not_after DESC);

-- When the authority's own certificate ends, and its list of revoked ones: past its date the list locks everybody out.
CREATE TABLE beehive.authority_term (
  what text PRIMARY KEY CHECK (what IN ('authority', 'revocation-list')),
  not_after timestamptz NOT NULL,
  noted_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

DO $$
DECLARE
  of text;
BEGIN
  FOREACH of IN ARRAY ARRAY['certificate', 'authority_term'] LOOP
    EXECUTE format('ALTER TABLE beehive.%I OWNER TO beehive_owner', of);
    EXECUTE format('ALTER TABLE beehive.%I ENABLE ROW LEVEL SECURITY', of);
    EXECUTE format('ALTER TABLE beehive.%I FORCE ROW LEVEL SECURITY', of);
  END LOOP;
END
$$;
CREATE POLICY overseen ON beehive.certificate FOR SELECT TO beehive_overseer USING (true);
CREATE POLICY overseen ON beehive.authority_term FOR SELECT TO beehive_overseer USING (true);
GRANT SELECT (serial, station, not_after, revoked_at) ON beehive.certificate TO beehive_overseer;
GRANT SELECT (what, not_after) ON beehive.authority_term TO beehive_overseer;

-- Switches a station off and ends what it has open: its next call is refused, whatever its certificate. The list of
-- revoked certificates (centre-revoke writes it) then keeps it from coming in at all. Returns what is revoked now.
CREATE FUNCTION beehive.revoke_station(of_code text) RETURNS TABLE (serial text)
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  login name;
BEGIN
  UPDATE beehive.station s SET enabled = false WHERE s.code = of_code RETURNING s.role INTO login;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'station % is not enrolled', of_code;
  END IF;
  RETURN QUERY UPDATE beehive.certificate c SET revoked_at = clock_timestamp()
    WHERE c.station = of_code AND c.revoked_at IS NULL AND c.not_after > clock_timestamp() RETURNING c.serial;
  PERFORM pg_terminate_backend(a.pid) FROM pg_stat_activity a WHERE a.usename = login;
END
$$;

-- When what the stations come in with ends. `subject`: a station, 'authority' or 'revocation-list'. Of a station only the
-- certificate that still holds, and longest, counts. `standing`: off, revoked, none (it was never given one: it logs in by password),
-- expired, expires-soon (within 7 days), expires (within 30), ok.
CREATE FUNCTION district.certificates()
  RETURNS TABLE (subject text, serial text, expires_at timestamptz, standing text)
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET row_security = on
AS $$
  WITH ends AS (
    SELECT s.code AS subject, c.serial, c.not_after, s.enabled, c.revoked_at
      FROM beehive.station s LEFT JOIN LATERAL (
        SELECT k.serial, k.not_after, k.revoked_at FROM beehive.certificate k
          WHERE k.station = s.code
          ORDER BY k.revoked_at IS NULL AND k.not_after > now() DESC, k.not_after DESC LIMIT 1) c ON true
    UNION ALL
    SELECT t.what, NULL, t.not_after, true, NULL FROM beehive.authority_term t)
  SELECT e.subject, e.serial, e.not_after,
      CASE
        WHEN e.revoked_at IS NOT NULL THEN 'revoked'
        WHEN NOT e.enabled THEN 'off'
        WHEN e.not_after IS NULL THEN 'none'
        WHEN e.not_after <= now() THEN 'expired'
        WHEN e.not_after <= now() + interval '7 days' THEN 'expires-soon'
        WHEN e.not_after <= now() + interval '30 days' THEN 'expires'
        ELSE 'ok' END
    FROM ends e ORDER BY e.subject
$$;

-- Ends sessions of stations that run one statement, or hold one transaction open, longer than `at_most`. Their roles allow
-- 60 and 30 seconds (beehive.enrol): whoever is over that has lifted his own limits. Called every 30 seconds (README) it
-- ends them within two minutes. Logins that are no station's are left alone.
CREATE FUNCTION beehive.end_runaways(at_most interval DEFAULT '90 seconds') RETURNS TABLE (pid integer, login name, ran interval)
LANGUAGE sql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
  -- Materialized: PostgreSQL may otherwise end a session before it looks at whose it is.
  WITH runaway AS MATERIALIZED (
    SELECT a.pid, a.usename, clock_timestamp() - CASE WHEN a.state = 'active' THEN a.query_start ELSE a.state_change END AS ran
      FROM pg_stat_activity a
      WHERE a.backend_type = 'client backend'
        AND a.usesysid IN (SELECT m.member FROM pg_auth_members m WHERE m.roleid = 'beehive_station'::regrole)
        AND (a.state = 'active' AND a.query_start < clock_timestamp() - at_most
          OR a.state LIKE 'idle in transaction%' AND a.state_change < clock_timestamp() - at_most
          -- Many short statements in one long transaction hold locks just as well.
          OR a.xact_start < clock_timestamp() - 2 * at_most))
  SELECT r.pid, r.usename, r.ran FROM runaway r WHERE pg_terminate_backend(r.pid)
$$;

-- A login for the watchdog alone needs nothing but: GRANT beehive_watchdog TO …;
DO $$
BEGIN
  CREATE ROLE beehive_watchdog NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL;
END
$$;
DO $$
BEGIN
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO beehive_watchdog', current_database());
  GRANT pg_signal_backend, pg_read_all_stats TO beehive_watchdog;
  -- Comes in while stations fill every other place.
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'pg_use_reserved_connections') THEN
    GRANT pg_use_reserved_connections TO beehive_watchdog;
  END IF;
END
$$;
GRANT USAGE ON SCHEMA beehive TO beehive_watchdog;

REVOKE ALL ON FUNCTION beehive.revoke_station(text), district.certificates(), beehive.end_runaways(interval) FROM PUBLIC;
ALTER FUNCTION district.certificates() OWNER TO beehive_overseer;
GRANT EXECUTE ON FUNCTION district.certificates() TO beehive_district;
GRANT EXECUTE ON FUNCTION beehive.end_runaways(interval) TO beehive_watchdog;
