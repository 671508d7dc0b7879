-- Which languages each station of the district has, told to all the others: a citizen whom nobody at one
-- station understands is put through to another. No names: only what a mediator speaks, knows, and the sex.

-- Telephone of the station's office, as an administrator entered it. Nobody's own.
ALTER TABLE beehive.station ADD COLUMN contact text CHECK (contact ~ '^[0-9][0-9 -]{5,28}[0-9]$');

CREATE FUNCTION beehive.set_contact(of_code text, telephone text) RETURNS void
LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  UPDATE beehive.station SET contact = telephone WHERE code = of_code;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'station % is not enrolled', of_code;
  END IF;
END
$$;

-- The few facts a roster is read off, among the many a station sends.
CREATE INDEX fact_for_rosters ON beehive.fact (station, subject, epoch DESC, seq DESC)
  WHERE type IN ('station.founded.v1', 'mediator.profiled.v1', 'mediator.profiled.v2', 'staff.dismissed.v1');

-- Whether every station can read a profile. CASE, because AND promises no order: a text has no elements to look at.
CREATE FUNCTION beehive.is_profile(data jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE
RETURN CASE
  WHEN jsonb_typeof(data -> 'dialects') IS DISTINCT FROM 'array' THEN false
  WHEN jsonb_typeof(data -> 'specialities') IS DISTINCT FROM 'array' THEN false
  WHEN jsonb_array_length(data -> 'dialects') NOT BETWEEN 1 AND 20 THEN false
  WHEN jsonb_array_length(data -> 'specialities') > 30 THEN false
  WHEN EXISTS (
    SELECT FROM jsonb_array_elements(data -> 'dialects') d
    WHERE coalesce(d ->> 'level' NOT IN ('native', 'fluent', 'some') OR d ->> 'id' !~ '^[a-z0-9-]+([.][a-z0-9-]+)*$', true))
    THEN false
  WHEN EXISTS (
    SELECT FROM jsonb_array_elements_text(data -> 'specialities') c(code)
    WHERE coalesce(c.code !~ '^(0[1-9]|1[0-9]|2[0-3])$', true)) THEN false
  ELSE coalesce(data ->> 'mandarin' IN ('none', 'some', 'fluent'), false) AND coalesce(data ->> 'sex' IN ('female', 'male'), true)
END;

-- What the district states of one station, or NULL before the station said its own name. A mediator whose
-- account ended is not in it, a station that is switched off has none. What other stations would refuse
-- (a profile of a form they do not know) is left out: it must not enter their lines.
CREATE FUNCTION beehive.roster_of(of_code text) RETURNS jsonb
LANGUAGE sql STABLE
BEGIN ATOMIC
  WITH founded AS (
    SELECT f.data::jsonb AS data FROM beehive.fact f
      WHERE f.station = of_code AND f.type IN ('station.founded.v1') ORDER BY f.epoch DESC, f.seq DESC LIMIT 1),
  gone AS (
    SELECT f.data::jsonb ->> 'staffId' AS staff FROM beehive.fact f
      WHERE f.station = of_code AND f.type IN ('staff.dismissed.v1')),
  profiled AS (
    SELECT DISTINCT ON (f.subject) f.subject, f.data::jsonb AS data FROM beehive.fact f
      WHERE f.station = of_code AND f.type IN ('mediator.profiled.v1', 'mediator.profiled.v2')
      ORDER BY f.subject, f.epoch DESC, f.seq DESC),
  offered AS (
    SELECT p.subject, p.data FROM profiled p
      WHERE p.data ->> 'mediatorId' NOT IN (SELECT g.staff FROM gone g WHERE g.staff IS NOT NULL)
        AND beehive.is_profile(p.data))
  SELECT jsonb_build_object(
      'code', s.code, 'name', n.data -> 'name', 'contact', to_jsonb(s.contact),
      'mediators', coalesce((
        SELECT jsonb_agg(
            jsonb_build_object('dialects', o.data -> 'dialects', 'mandarin', o.data -> 'mandarin',
              'specialities', o.data -> 'specialities', 'sex', o.data -> 'sex') ORDER BY o.subject)
          FROM offered o WHERE s.enabled), '[]'))
    FROM beehive.station s, founded n WHERE s.code = of_code;
END;

-- States the roster of every station to every station, where it is another one than was stated last.
-- Returns how many were new. To be run each night after the stations have sent; safe to repeat.
CREATE FUNCTION beehive.publish_rosters() RETURNS integer
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  station text;
  roster jsonb;
  stated jsonb;
  told integer := 0;
BEGIN
  FOR station IN SELECT s.code FROM beehive.station s ORDER BY s.code LOOP
    roster := beehive.roster_of(station);
    CONTINUE WHEN roster IS NULL;
    SELECT c.data INTO stated FROM beehive.centre_fact c
      WHERE c.type = 'roster.published.v1' AND c.subject = 'roster/' || station
      ORDER BY c."time" DESC, c.id DESC LIMIT 1;
    CONTINUE WHEN FOUND AND stated = roster;
    PERFORM beehive.publish('roster.published.v1', 'roster/' || station, roster);
    told := told + 1;
  END LOOP;
  RETURN told;
END
$$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA beehive FROM PUBLIC;
