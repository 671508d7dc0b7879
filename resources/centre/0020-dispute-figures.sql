-- What became of the quarrels of the district (纠纷统计): by station, kind and outcome, what was settled before it reached
-- the police, and how a month compares with the one before (环比) and with the same month a year ago (同比). Counts and
-- times only, read off the facts' open part by beehive_overseer (0012). A station's area is the first six digits of its code.

-- What each step of a quarrel (main/store/move-facts.ts) means for the figures: whether it ends the case, and its outcome:
-- a code, `said` in the fact, `none` (under way again), or `kept` as it was.
CREATE TABLE beehive.dispute_step (type text PRIMARY KEY, ends boolean NOT NULL, outcome text NOT NULL);
ALTER TABLE beehive.dispute_step OWNER TO beehive_owner;
ALTER TABLE beehive.dispute_step ENABLE ROW LEVEL SECURITY;
ALTER TABLE beehive.dispute_step FORCE ROW LEVEL SECURITY;
CREATE POLICY everybody ON beehive.dispute_step FOR SELECT TO beehive_overseer USING (true);
GRANT SELECT ON beehive.dispute_step TO beehive_overseer;
INSERT INTO beehive.dispute_step VALUES
  ('dispute.triaged.v1', false, 'none'),
  ('dispute.soothing-started.v1', false, 'kept'),
  ('dispute.declined.v1', true, 'NOT_ACCEPTABLE'),
  ('dispute.handed-to-police.v1', false, 'TO_POLICE'),
  ('dispute.police-advised-mediation.v1', false, 'none'),
  ('dispute.accepted.v2', false, 'kept'),
  ('dispute.mediation-started.v1', false, 'kept'),
  ('dispute.panel-convened.v1', false, 'kept'),
  ('dispute.panel-dissolved.v1', false, 'kept'),
  ('dispute.referred.v1', false, 'TO_OTHER'),
  ('dispute.referral-settled.v1', true, 'kept'),
  ('dispute.referral-returned.v1', false, 'none'),
  ('dispute.agreed.v1', false, 'said'),
  ('dispute.mediation-extended.v1', false, 'kept'),
  ('dispute.performance-started.v1', false, 'kept'),
  ('dispute.closed.v2', true, 'kept'),
  ('dispute.breached.v1', false, 'kept'),
  ('dispute.performance-resumed.v1', false, 'kept'),
  ('dispute.given-up.v1', true, 'kept'),
  ('dispute.court-asked.v1', false, 'kept'),
  ('dispute.court-confirmed.v1', true, 'kept'),
  ('dispute.court-confirmed-running.v1', false, 'kept'),
  ('dispute.court-refused.v1', false, 'none'),
  ('dispute.terminated.v1', true, 'said'),
  ('dispute.closed.v1', true, 'said');

CREATE INDEX fact_for_dispute_figures ON beehive.fact (type, "time") WHERE type LIKE 'dispute.%' OR type LIKE 'lead.%';
CREATE INDEX fact_of_dispute ON beehive.fact (station, subject) WHERE type LIKE 'dispute.%' OR type LIKE 'lead.%';
CREATE INDEX fact_for_leads_registered ON beehive.fact (station, (data::jsonb ->> 'disputeId')) WHERE type = 'lead.registered.v1';
CREATE INDEX fact_for_repeats ON beehive.fact (station, (data::jsonb ->> 'repeats')) WHERE type = 'dispute.triaged.v1';
CREATE POLICY overseen_disputes ON beehive.fact FOR SELECT TO beehive_overseer
  USING (type IN (
    'dispute.triaged.v1', 'dispute.soothing-started.v1', 'dispute.declined.v1', 'dispute.handed-to-police.v1',
    'dispute.police-advised-mediation.v1', 'dispute.accepted.v2', 'dispute.mediation-started.v1',
    'dispute.panel-convened.v1', 'dispute.panel-dissolved.v1', 'dispute.referred.v1', 'dispute.referral-settled.v1',
    'dispute.referral-returned.v1', 'dispute.agreed.v1', 'dispute.mediation-extended.v1',
    'dispute.performance-started.v1', 'dispute.closed.v2', 'dispute.breached.v1', 'dispute.performance-resumed.v1',
    'dispute.given-up.v1', 'dispute.court-asked.v1', 'dispute.court-confirmed.v1',
    'dispute.court-confirmed-running.v1', 'dispute.court-refused.v1', 'dispute.terminated.v1', 'dispute.closed.v1',
    'dispute.opened.v1', 'dispute.taken-on.v1', 'dispute.accepted.v1', 'dispute.intake-completed.v1',
    'lead.reported.v1', 'lead.closed.v1', 'lead.registered.v1'));

-- Start and end of a month of station time, in milliseconds.
CREATE FUNCTION beehive.month_of(of_month date, OUT since numeric, OUT before numeric)
LANGUAGE sql STABLE
RETURN ROW(
  extract(epoch FROM date_trunc('month', of_month::timestamp) AT TIME ZONE 'Asia/Shanghai') * 1000,
  extract(epoch FROM (date_trunc('month', of_month::timestamp) + interval '1 month') AT TIME ZONE 'Asia/Shanghai') * 1000);

-- Every quarrel that was opened between two moments or ended between them, one row each: how it stands now. `outcome` is
-- NULL while it is under way. `alarmed`: its own file tells of an earlier alarm, or that the police had it; NULL: nobody
-- was asked. A station put back from a copy sends what it kept once more; that changes none of these.
CREATE FUNCTION beehive.disputes_touching(since numeric, before numeric)
  RETURNS TABLE (station text, dispute text, opened_at bigint, taken_at bigint, ended_at bigint, category text, outcome text,
    repeats text, alarmed boolean)
LANGUAGE sql STABLE
BEGIN ATOMIC
  WITH touched AS (
    SELECT DISTINCT f.station, f.subject FROM beehive.fact f
      WHERE f."time" >= since AND f."time" < before
        AND (f.type = 'dispute.opened.v1' OR f.type IN (SELECT p.type FROM beehive.dispute_step p WHERE p.ends))),
  told AS (
    SELECT t.station, t.subject,
        min(f."time") FILTER (WHERE f.type = 'dispute.opened.v1') AS opened_at,
        min(f."time") FILTER (WHERE f.type IN ('dispute.taken-on.v1', 'dispute.accepted.v1')) AS taken_at,
        (array_agg(f."time" ORDER BY f.epoch DESC, f.seq DESC) FILTER (WHERE p.type IS NOT NULL))[1] AS last_at,
        (array_agg(p.ends ORDER BY f.epoch DESC, f.seq DESC) FILTER (WHERE p.type IS NOT NULL))[1] AS ended,
        (array_agg(f.data::jsonb ->> 'category' ORDER BY f.epoch DESC, f.seq DESC)
          FILTER (WHERE f.type IN ('dispute.opened.v1', 'dispute.triaged.v1')))[1] AS category,
        (array_agg(CASE p.outcome WHEN 'none' THEN NULL WHEN 'said' THEN f.data::jsonb ->> 'outcome' ELSE p.outcome END
          ORDER BY f.epoch DESC, f.seq DESC) FILTER (WHERE p.outcome <> 'kept'))[1] AS outcome,
        (array_agg(f.data::jsonb ->> 'repeats' ORDER BY f.epoch DESC, f.seq DESC) FILTER (WHERE f.type = 'dispute.triaged.v1'))[1] AS repeats,
        bool_or(f.type = 'dispute.handed-to-police.v1') AS police,
        -- The newest intake counts; before the desk completed one, nobody was asked.
        (array_agg((f.data::jsonb -> 'priorAlarms')::integer > 0 OR f.data::jsonb ->> 'channel' = '110' ORDER BY f.epoch DESC, f.seq DESC)
          FILTER (WHERE f.type = 'dispute.intake-completed.v1'))[1] AS intake_alarmed
      FROM touched t
        JOIN beehive.fact f ON f.station = t.station AND f.subject = t.subject AND f.type LIKE 'dispute.%'
        LEFT JOIN beehive.dispute_step p ON p.type = f.type
      GROUP BY t.station, t.subject)
  SELECT d.station, d.subject, d.opened_at, d.taken_at, CASE WHEN d.ended THEN d.last_at END, d.category, d.outcome, d.repeats,
      CASE WHEN d.police OR d.intake_alarmed OR l.alarmed THEN true ELSE coalesce(d.intake_alarmed, l.alarmed) END
    FROM told d
      -- The lead it came from, if it came from one.
      LEFT JOIN LATERAL (
        SELECT bool_or((r.data::jsonb -> 'alarmed')::boolean) AS alarmed
          FROM beehive.fact g JOIN beehive.fact r ON r.station = g.station AND r.subject = g.subject AND r.type = 'lead.reported.v1'
          WHERE g.station = d.station AND g.type = 'lead.registered.v1'
            AND g.data::jsonb ->> 'disputeId' = substr(d.subject, 9)) l ON true
    WHERE d.opened_at IS NOT NULL;
END;

-- The quarrels that were opened in a month of station time, by station, area, kind and outcome (NULL: still under way). Times
-- are medians: from opening until a mediator took it on, and until it ended.
CREATE FUNCTION district.dispute_figures(of_month date)
  RETURNS TABLE (station text, area text, category text, outcome text, cases bigint, taken_time interval, ended_time interval)
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET row_security = on
AS $$
  SELECT d.station, left(d.station, 6), d.category, d.outcome, count(*),
      make_interval(secs => percentile_cont(0.5) WITHIN GROUP (ORDER BY (d.taken_at - d.opened_at) / 1000.0)),
      make_interval(secs => percentile_cont(0.5) WITHIN GROUP (ORDER BY (d.ended_at - d.opened_at) / 1000.0))
    FROM beehive.month_of(of_month) b, beehive.disputes_touching(b.since, b.before) d
    WHERE d.opened_at >= b.since AND d.opened_at < b.before
    GROUP BY d.station, d.category, d.outcome ORDER BY d.station, d.category, d.outcome
$$;

-- What was settled before it became a police matter (先于报警化解), in the month in which it ended. Counted as a station
-- counts it (shared/rules/figures-settled-before-police.ts): a lead settled on the spot, or a quarrel agreed in full or made
-- up, where no earlier alarm is known; a quarrel that came again counts as the newest case. `unasked`: of the disputes,
-- those in which nobody was asked about an alarm.
CREATE FUNCTION district.settled_before_police(of_month date)
  RETURNS TABLE (station text, leads bigint, disputes bigint, unasked bigint)
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET row_security = on
AS $$
  WITH bounds AS (SELECT b.since, b.before FROM beehive.month_of(of_month) b),
  known AS (
    -- An alarm may stand in the file of an earlier case of the same quarrel, however long ago.
    SELECT d.* FROM beehive.disputes_touching(0, (SELECT b.before FROM bounds b)) d),
  settled AS (
    SELECT DISTINCT c.station, c.subject, true AS is_lead, false AS unasked
      FROM bounds b, beehive.fact c JOIN beehive.fact p ON p.station = c.station AND p.subject = c.subject AND p.type = 'lead.reported.v1'
      WHERE c.type = 'lead.closed.v1' AND c."time" >= b.since AND c."time" < b.before
        AND c.data::jsonb ->> 'reason' = 'settled-on-spot' AND NOT (p.data::jsonb -> 'alarmed')::boolean
    UNION ALL
    SELECT d.station, d.dispute, false, d.alarmed IS NULL
      FROM bounds b, known d
      WHERE d.ended_at >= b.since AND d.ended_at < b.before AND d.outcome IN ('AGREED_WRITTEN', 'AGREED_ORAL', 'SELF_SETTLED')
        AND NOT EXISTS (SELECT FROM beehive.fact r WHERE r.station = d.station AND r.type = 'dispute.triaged.v1'
          AND r.data::jsonb ->> 'repeats' = substr(d.dispute, 9))
        AND NOT EXISTS (
          WITH RECURSIVE earlier (dispute, repeats, alarmed) AS (
            SELECT d.dispute, d.repeats, d.alarmed
            UNION
            SELECT k.dispute, k.repeats, k.alarmed FROM earlier e JOIN known k ON k.station = d.station AND k.dispute = 'dispute/' || e.repeats)
          SELECT FROM earlier e WHERE e.alarmed))
  SELECT s.station, count(*) FILTER (WHERE s.is_lead), count(*) FILTER (WHERE NOT s.is_lead), count(*) FILTER (WHERE s.unasked)
    FROM settled s GROUP BY s.station ORDER BY s.station
$$;

-- A month of the whole district beside the month before (环比) and the same month a year ago (同比). The changes are shares
-- of one: 0.25 is a quarter more; NULL where there was nothing to compare with.
CREATE FUNCTION district.month_report(of_month date)
  RETURNS TABLE (figure text, this_month bigint, month_before bigint, year_before bigint, month_change numeric, year_change numeric)
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
  WITH months AS (
    SELECT * FROM (VALUES ('this', of_month), ('before', (of_month - interval '1 month')::date),
      ('year', (of_month - interval '1 year')::date)) m(which, month)),
  counted AS (
    SELECT m.which, f.figure, f.place, f.n
      FROM months m,
        LATERAL (
          SELECT coalesce(sum(d.cases), 0)::bigint AS opened,
              coalesce(sum(d.cases) FILTER (WHERE d.outcome IN ('AGREED_WRITTEN', 'AGREED_ORAL', 'PARTIAL')), 0)::bigint AS agreed
            FROM district.dispute_figures(m.month) d) d,
        LATERAL (
          SELECT coalesce(sum(s.leads + s.disputes), 0)::bigint AS settled FROM district.settled_before_police(m.month) s) s,
        LATERAL (
          SELECT coalesce(sum(r.sent), 0)::bigint AS sent, coalesce(sum(r.solved), 0)::bigint AS solved
            FROM district.referral_figures(m.month) r) r,
        LATERAL (VALUES ('disputes opened', 1, d.opened), ('of these agreed', 2, d.agreed),
          ('settled before the police', 3, s.settled), ('sent on to others', 4, r.sent), ('of these solved', 5, r.solved)
        ) f(figure, place, n)),
  beside AS (
    SELECT c.figure, c.place, max(c.n) FILTER (WHERE c.which = 'this') AS this_month,
        max(c.n) FILTER (WHERE c.which = 'before') AS month_before, max(c.n) FILTER (WHERE c.which = 'year') AS year_before
      FROM counted c GROUP BY c.figure, c.place)
  SELECT b.figure, b.this_month, b.month_before, b.year_before,
      round((b.this_month - b.month_before)::numeric / nullif(b.month_before, 0), 3),
      round((b.this_month - b.year_before)::numeric / nullif(b.year_before, 0), 3)
    FROM beside b ORDER BY b.place
$$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA beehive FROM PUBLIC;
REVOKE ALL ON FUNCTION district.dispute_figures(date), district.settled_before_police(date), district.month_report(date) FROM PUBLIC;
ALTER FUNCTION district.dispute_figures(date) OWNER TO beehive_overseer;
ALTER FUNCTION district.settled_before_police(date) OWNER TO beehive_overseer;
GRANT EXECUTE ON FUNCTION beehive.month_of(date), beehive.disputes_touching(numeric, numeric) TO beehive_overseer;
GRANT EXECUTE ON FUNCTION district.dispute_figures(date), district.settled_before_police(date), district.month_report(date) TO beehive_district;
