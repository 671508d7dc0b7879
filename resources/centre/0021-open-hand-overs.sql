-- Which quarrels that 110 handed over (0018-handed-over.sql) nobody has dealt with yet (110 移交未办结). Whoever has
--   GRANT beehive_district TO …;
-- sees where one waits. Codes and times only, read by beehive_overseer (0012): no alarm number, no place, no word.

GRANT USAGE ON SCHEMA channel TO beehive_overseer;
CREATE POLICY overseen ON channel.handed FOR SELECT TO beehive_overseer USING (true);
CREATE POLICY overseen_handed ON beehive.centre_fact FOR SELECT TO beehive_overseer
  USING (type IN ('lead.handed-over.v1', 'settings.told.v1'));
CREATE POLICY overseen_handed ON beehive.fact FOR SELECT TO beehive_overseer
  USING (type IN ('lead.received.v1', 'lead.accepted.v1', 'lead.arrived.v1', 'lead.returned.v1', 'lead.answered.v1'));
GRANT SELECT (event_id, station, lead, handed_at, returned, over) ON channel.handed TO beehive_overseer;
GRANT SELECT (id, type, subject, "time", data, stated_by) ON beehive.centre_fact TO beehive_overseer;

-- Within how many minutes a red or yellow one is to be dealt with: as district.tell_setting told all stations, else the
-- default of this project (main/host/settings.ts; no rule of law sets minutes). What one station set by hand is not known here.
CREATE FUNCTION beehive.lead_minutes(of_name text) RETURNS integer
LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT coalesce(
    (SELECT (s.data ->> 'value')::integer FROM beehive.standing_told() s WHERE s.subject = 'settings/' || of_name),
    CASE of_name WHEN 'leadRedMinutes' THEN 15 WHEN 'leadYellowMinutes' THEN 120 END);
END;

-- By when: orange until the day is over, as a station counts it (shared/rules/lead-limits.ts).
CREATE FUNCTION beehive.lead_due(of_urgency text, since timestamptz) RETURNS timestamptz
LANGUAGE sql STABLE
RETURN CASE of_urgency
  WHEN 'red' THEN since + make_interval(mins => beehive.lead_minutes('leadRedMinutes'))
  WHEN 'yellow' THEN since + make_interval(mins => beehive.lead_minutes('leadYellowMinutes'))
  ELSE (date_trunc('day', since AT TIME ZONE 'Asia/Shanghai') + interval '1 day') AT TIME ZONE 'Asia/Shanghai' END;

-- What is open, first what nobody took, of that what is past its limit, the reddest, the oldest. `standing`: not-fetched (the
-- station has not asked for it: phone there), not-accepted (it rings there), given-back (110 has not taken that step yet:
-- nobody has it), accepted, there. `waited_minutes`: until somebody accepted it; of what nobody has, until now. The limit
-- runs from when the station had it; until it has, from the handing over. Steps bear the time of the station's clock.
CREATE FUNCTION district.open_hand_overs()
  RETURNS TABLE (handed_over uuid, station text, urgency text, standing text, handed_at timestamptz, received_at timestamptz,
    accepted_at timestamptz, arrived_at timestamptz, returned_at timestamptz, waited_minutes integer, due_at timestamptz,
    limit_passed boolean)
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET row_security = on
AS $$
  WITH steps AS (
    SELECT h.event_id, h.station, h.handed_at, c.data ->> 'urgency' AS urgency,
        to_timestamp(min(f."time") FILTER (WHERE f.type = 'lead.received.v1') / 1000.0) AS received_at,
        to_timestamp(min(f."time") FILTER (WHERE f.type = 'lead.accepted.v1') / 1000.0) AS accepted_at,
        to_timestamp(min(f."time") FILTER (WHERE f.type = 'lead.arrived.v1') / 1000.0) AS arrived_at,
        to_timestamp(min(f."time") FILTER (WHERE f.type = 'lead.returned.v1') / 1000.0) AS returned_at
      FROM channel.handed h
        JOIN beehive.centre_fact c ON c.id = h.event_id AND c.type = 'lead.handed-over.v1'
        LEFT JOIN beehive.fact f ON f.station = h.station AND f.subject = 'lead/' || h.lead
          AND f.type IN ('lead.received.v1', 'lead.accepted.v1', 'lead.arrived.v1', 'lead.returned.v1', 'lead.answered.v1')
      -- What was given back and handed to another station is open there.
      WHERE NOT h.over AND NOT h.returned
      GROUP BY h.event_id, h.station, h.handed_at, c.data
      HAVING count(*) FILTER (WHERE f.type = 'lead.answered.v1') = 0),
  open AS (
    SELECT s.*, beehive.lead_due(s.urgency, coalesce(s.received_at, s.handed_at)) AS due_at,
        CASE
          WHEN s.returned_at IS NOT NULL THEN 'given-back'
          WHEN s.arrived_at IS NOT NULL THEN 'there'
          WHEN s.accepted_at IS NOT NULL THEN 'accepted'
          WHEN s.received_at IS NOT NULL THEN 'not-accepted'
          ELSE 'not-fetched' END AS standing,
        CASE WHEN s.returned_at IS NULL THEN s.accepted_at END AS taken_at
      FROM steps s)
  SELECT o.event_id, o.station, o.urgency, o.standing, o.handed_at, o.received_at, o.accepted_at, o.arrived_at, o.returned_at,
      greatest(0, floor(extract(epoch FROM coalesce(o.taken_at, now()) - o.handed_at) / 60))::integer, o.due_at, o.due_at < now()
    FROM open o
    ORDER BY o.taken_at IS NOT NULL, o.due_at >= now(), array_position(ARRAY['red', 'orange', 'yellow'], o.urgency), o.handed_at
$$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA beehive FROM PUBLIC;
REVOKE ALL ON FUNCTION district.open_hand_overs() FROM PUBLIC;
ALTER FUNCTION district.open_hand_overs() OWNER TO beehive_overseer;
GRANT EXECUTE ON FUNCTION beehive.standing_told(), beehive.lead_minutes(text), beehive.lead_due(text, timestamptz) TO beehive_overseer;
GRANT EXECUTE ON FUNCTION district.open_hand_overs() TO beehive_district;
