-- What a district sees of its stations (区级视图): how each of them is, and what became of the matters they sent to
-- others. Whoever has
--   GRANT beehive_district TO …;
-- reads it with the two functions below, from psql or from a tool that draws (README). Counts and times only: no
-- fact's sealed part can be read here, and nothing is stated.
--
-- beehive_overseer owns these functions and no table. What it may see is bounded by row and by column.

DO $$
BEGIN
  -- Roles belong to the whole server; another database of it may have made it already.
  CREATE ROLE beehive_overseer NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL;
END
$$;
GRANT USAGE ON SCHEMA beehive TO beehive_overseer;

-- The few facts they are read off, among the many a station sends.
CREATE INDEX fact_for_health ON beehive.fact (station, type, epoch DESC, seq DESC)
  WHERE type IN ('station.founded.v1', 'station.backed-up.v1', 'station.backup-failed.v1');
CREATE INDEX fact_for_referral_figures ON beehive.fact (type, "time")
  WHERE type IN ('referral.sent.v1', 'referral.signed.v1', 'referral.returned.v1', 'referral.answered.v1',
    'referral.verified.v1', 'referral.limit-passed.v1');

CREATE POLICY overseen ON beehive.fact FOR SELECT TO beehive_overseer
  USING (type IN ('station.founded.v1', 'station.backed-up.v1', 'station.backup-failed.v1', 'referral.sent.v1',
    'referral.signed.v1', 'referral.returned.v1', 'referral.answered.v1', 'referral.verified.v1', 'referral.limit-passed.v1'));
CREATE POLICY overseen ON beehive.station FOR SELECT TO beehive_overseer USING (true);
CREATE POLICY overseen ON beehive.station_head FOR SELECT TO beehive_overseer USING (true);
CREATE POLICY overseen ON beehive.parked FOR SELECT TO beehive_overseer USING (true);
CREATE POLICY overseen ON beehive.incident FOR SELECT TO beehive_overseer USING (true);
GRANT SELECT (station, epoch, seq, type, subject, "time", data, received_at) ON beehive.fact TO beehive_overseer;
GRANT SELECT (code, epoch, enabled) ON beehive.station TO beehive_overseer;
GRANT SELECT (station, epoch, seq, heard_at) ON beehive.station_head TO beehive_overseer;
GRANT SELECT (station, epoch, seq, reason) ON beehive.parked TO beehive_overseer;
GRANT SELECT (station, epoch, kind, times, last_at) ON beehive.incident TO beehive_overseer;

-- The last fact of a type in a station's line, whatever epoch it is of.
CREATE FUNCTION beehive.last_of(of_station text, of_type text, OUT at timestamptz, OUT data jsonb, OUT ahead interval)
LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT to_timestamp(f."time" / 1000.0), f.data::jsonb, to_timestamp(f."time" / 1000.0) - f.received_at
    FROM beehive.fact f
    WHERE f.station = of_station AND f.type = of_type
      AND f.type IN ('station.founded.v1', 'station.backed-up.v1', 'station.backup-failed.v1')
    ORDER BY f.epoch DESC, f.seq DESC LIMIT 1;
END;

-- How each station is. `standing`, the first that holds: off, never (not heard of yet), silent (for a day and a half),
-- look (something was refused in the last week, facts are set aside, the backup is late or failed, the clock runs ahead), ok.
-- `clock_ahead`: by how much the clock ran ahead at the last backup; a clock that is behind cannot be told from a line that was late.
CREATE FUNCTION district.station_health()
  RETURNS TABLE (station text, name text, standing text, heard_at timestamptz, facts bigint, parked bigint,
    incidents bigint, last_incident_at timestamptz, backed_up_at timestamptz, backup_apart boolean,
    backup_failed_at timestamptz, clock_ahead interval)
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET row_security = on
AS $$
  WITH known AS (
    SELECT s.code, s.enabled, h.heard_at, h.seq,
        (SELECT count(*) FROM beehive.parked p WHERE p.station = s.code AND p.epoch = s.epoch) AS parked,
        (SELECT coalesce(sum(i.times), 0)::bigint FROM beehive.incident i WHERE i.station = s.code) AS incidents,
        (SELECT max(i.last_at) FROM beehive.incident i WHERE i.station = s.code) AS last_incident_at,
        founded.data #>> '{name,zh}' AS name,
        made.at AS backed_up_at, (made.data -> 'ownDisk')::boolean AS backup_apart, failed.at AS failed_at,
        CASE WHEN made.ahead > interval '0' THEN made.ahead END AS clock_ahead
      FROM beehive.station s
        LEFT JOIN beehive.station_head h ON h.station = s.code AND h.epoch = s.epoch,
        LATERAL beehive.last_of(s.code, 'station.founded.v1') founded,
        LATERAL beehive.last_of(s.code, 'station.backed-up.v1') made,
        LATERAL beehive.last_of(s.code, 'station.backup-failed.v1') failed)
  SELECT k.code, k.name,
      CASE
        WHEN NOT k.enabled THEN 'off'
        WHEN k.heard_at IS NULL THEN 'never'
        WHEN k.heard_at < now() - interval '36 hours' THEN 'silent'
        WHEN k.last_incident_at > now() - interval '7 days' OR k.parked > 0 OR k.failed_at > coalesce(k.backed_up_at, '-infinity')
          OR k.backed_up_at < now() - interval '36 hours' OR k.clock_ahead > interval '5 minutes' THEN 'look'
        ELSE 'ok' END,
      k.heard_at, coalesce(k.seq, 0), k.parked, k.incidents, k.last_incident_at, k.backed_up_at, k.backup_apart,
      CASE WHEN k.failed_at > coalesce(k.backed_up_at, '-infinity') THEN k.failed_at END, k.clock_ahead
    FROM known k ORDER BY k.code
$$;

-- What became of the matters that stations sent to others (分流) in a month of station time, by station and platform. A
-- matter counts once, in the month it was first sent, for the platform it was sent to last. Times are medians from sending
-- to signing and to the answer; NULL where nobody did. Called for two months it gives the change from one to the other.
CREATE FUNCTION district.referral_figures(of_month date)
  RETURNS TABLE (station text, platform text, sent bigint, signed bigint, answered bigint, solved bigint, returned bigint,
    satisfied bigint, dissatisfied bigint, limits_passed bigint, sign_time interval, answer_time interval)
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET row_security = on
AS $$
  WITH bounds AS (
    SELECT extract(epoch FROM date_trunc('month', of_month::timestamp) AT TIME ZONE 'Asia/Shanghai') * 1000 AS since,
      extract(epoch FROM (date_trunc('month', of_month::timestamp) + interval '1 month') AT TIME ZONE 'Asia/Shanghai') * 1000 AS before),
  said AS (
    -- A station that was put back from a copy sends what it kept once more: each fact counts once.
    SELECT DISTINCT ON (f.station, f.subject, f.type, f."time", f.data)
        f.station, f.subject, f.type, f."time", f.data::jsonb AS data, f.epoch, f.seq
      FROM beehive.fact f
      WHERE f.type IN ('referral.sent.v1', 'referral.signed.v1', 'referral.returned.v1', 'referral.answered.v1',
        'referral.verified.v1', 'referral.limit-passed.v1')),
  matter AS (
    SELECT s.station, s.subject,
        min(s."time") FILTER (WHERE s.type = 'referral.sent.v1') AS sent_at,
        (array_agg(s.data ->> 'platform' ORDER BY s.epoch DESC, s.seq DESC) FILTER (WHERE s.type = 'referral.sent.v1'))[1] AS platform,
        min(s."time") FILTER (WHERE s.type = 'referral.signed.v1') AS signed_at,
        min(s."time") FILTER (WHERE s.type = 'referral.answered.v1') AS answered_at,
        (array_agg(s.data ->> 'result' ORDER BY s.epoch DESC, s.seq DESC) FILTER (WHERE s.type = 'referral.answered.v1'))[1] AS result,
        (array_agg((s.data -> 'satisfied')::boolean ORDER BY s.epoch DESC, s.seq DESC) FILTER (WHERE s.type = 'referral.verified.v1'))[1] AS satisfied,
        count(*) FILTER (WHERE s.type = 'referral.returned.v1') AS returned,
        count(*) FILTER (WHERE s.type = 'referral.limit-passed.v1') AS passed
      FROM said s GROUP BY s.station, s.subject)
  SELECT m.station, m.platform, count(*), count(m.signed_at), count(m.answered_at), count(*) FILTER (WHERE m.result = 'solved'),
      count(*) FILTER (WHERE m.returned > 0), count(*) FILTER (WHERE m.satisfied), count(*) FILTER (WHERE NOT m.satisfied),
      sum(m.passed)::bigint,
      make_interval(secs => percentile_cont(0.5) WITHIN GROUP (ORDER BY (m.signed_at - m.sent_at) / 1000.0)),
      make_interval(secs => percentile_cont(0.5) WITHIN GROUP (ORDER BY (m.answered_at - m.sent_at) / 1000.0))
    FROM matter m, bounds b WHERE m.sent_at >= b.since AND m.sent_at < b.before
    GROUP BY m.station, m.platform ORDER BY m.station, m.platform
$$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA beehive FROM PUBLIC;
REVOKE ALL ON FUNCTION district.station_health(), district.referral_figures(date) FROM PUBLIC;
ALTER FUNCTION district.station_health() OWNER TO beehive_overseer;
ALTER FUNCTION district.referral_figures(date) OWNER TO beehive_overseer;
GRANT EXECUTE ON FUNCTION beehive.last_of(text, text) TO beehive_overseer;
GRANT EXECUTE ON FUNCTION district.station_health(), district.referral_figures(date) TO beehive_district;
