-- What the district tells every station and nothing is sealed in: the holidays of a year (节假日安排), and numbers of
-- policy; and, last, which places belong to which station (0018-handed-over.sql). Somebody of the district who has
--   GRANT beehive_district TO …;
-- calls district.tell_calendar and district.tell_setting. The stations have it after their next sync, those enrolled
-- later by district.tell_standing.
--
-- beehive_teller owns these functions and no table. What it may see and state is bounded by row: what is told here.

DO $$
BEGIN
  -- Roles belong to the whole server; another database of it may have made it already.
  CREATE ROLE beehive_teller NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL;
END
$$;
GRANT USAGE ON SCHEMA beehive TO beehive_teller;

CREATE INDEX centre_fact_for_told ON beehive.centre_fact (subject) WHERE type IN ('calendar.told.v1', 'settings.told.v1');

CREATE POLICY stations_for_told ON beehive.station FOR SELECT TO beehive_teller USING (true);
CREATE POLICY counters_seen_for_told ON beehive.outgoing_counter FOR SELECT TO beehive_teller USING (true);
CREATE POLICY counters_moved_for_told ON beehive.outgoing_counter FOR UPDATE TO beehive_teller USING (true);
CREATE POLICY told_seen ON beehive.centre_fact FOR SELECT TO beehive_teller USING (type IN ('calendar.told.v1', 'settings.told.v1'));
CREATE POLICY told_stated ON beehive.centre_fact FOR INSERT TO beehive_teller WITH CHECK (type IN ('calendar.told.v1', 'settings.told.v1'));
CREATE POLICY told_heard ON beehive.outgoing FOR SELECT TO beehive_teller
  USING (EXISTS (SELECT FROM beehive.centre_fact c WHERE c.id = fact));
CREATE POLICY told_sent ON beehive.outgoing FOR INSERT TO beehive_teller
  WITH CHECK (EXISTS (SELECT FROM beehive.centre_fact c WHERE c.id = fact));
GRANT SELECT (code) ON beehive.station TO beehive_teller;
GRANT SELECT, UPDATE (last) ON beehive.outgoing_counter TO beehive_teller;
GRANT SELECT (id, type, subject, "time", data, stated_by), INSERT (id, type, subject, "time", data)
  ON beehive.centre_fact TO beehive_teller;
GRANT SELECT, INSERT ON beehive.outgoing TO beehive_teller;

-- What stands: of each thing what was told last.
CREATE FUNCTION beehive.standing_told() RETURNS TABLE (fact uuid, type text, subject text, data jsonb, told_at timestamptz, told_by name)
LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT DISTINCT ON (c.subject) c.id, c.type, c.subject, c.data, to_timestamp(c."time" / 1000.0), c.stated_by
    FROM beehive.centre_fact c WHERE c.type IN ('calendar.told.v1', 'settings.told.v1') ORDER BY c.subject, c."time" DESC, c.id DESC;
END;

-- Tells one thing to the stations that did not hear it as it stands now. The lines are held. Returns how many were told.
CREATE FUNCTION beehive.tell_one(of_type text, of_subject text, of_data jsonb) RETURNS integer
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  standing record;
  tell text[];
  letter record;
BEGIN
  SELECT s.* INTO standing FROM beehive.standing_told() s WHERE s.subject = of_subject;
  IF NOT FOUND OR standing.data <> of_data THEN
    PERFORM beehive.publish(of_type, of_subject, of_data);
    RETURN (SELECT count(*) FROM beehive.station);
  END IF;
  SELECT coalesce(array_agg(s.code ORDER BY s.code), '{}') INTO tell FROM beehive.station s
    WHERE NOT EXISTS (SELECT FROM beehive.outgoing o WHERE o.station = s.code AND o.fact = standing.fact);
  FOR letter IN UPDATE beehive.outgoing_counter c SET last = c.last + 1 WHERE c.station = ANY (tell) RETURNING c.station, c.last LOOP
    INSERT INTO beehive.outgoing (station, position, fact) VALUES (letter.station, letter.last, standing.fact);
  END LOOP;
  RETURN cardinality(tell);
END
$$;

-- States the holidays of a year to all stations: all days on which offices are closed, the weekend days on which they
-- work instead, and the notice it follows. Told again they are changed. Returns how many stations are told by this.
CREATE FUNCTION district.tell_calendar(of_year integer, closed date[], worked date[], notice text) RETURNS integer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET row_security = on
AS $$
DECLARE
  wrong date;
BEGIN
  IF of_year IS NULL OR of_year NOT BETWEEN 2000 AND 9999 THEN
    RAISE EXCEPTION 'a year has four digits, from 2000 on';
  ELSIF coalesce(cardinality(closed), 0) NOT BETWEEN 1 AND 120 OR coalesce(cardinality(worked), 0) > 120 THEN
    RAISE EXCEPTION 'a year has 1 to 120 closed days, and at most 120 weekend days worked instead';
  ELSIF NOT beehive.is_text(to_jsonb(notice), 1, 120) OR strpos(notice, E'\n') > 0 THEN
    RAISE EXCEPTION 'the notice it follows is named in one line of 1 to 120 characters, without room at its ends';
  END IF;
  SELECT d INTO wrong FROM unnest(closed || worked) d WHERE d IS NULL OR extract(year FROM d) <> of_year LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION '% is no day of %', coalesce(wrong::text, 'NULL'), of_year;
  END IF;
  SELECT d INTO wrong FROM unnest(closed || worked) d GROUP BY d HAVING count(*) > 1 ORDER BY d LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION '% stands there twice', wrong;
  END IF;
  SELECT d INTO wrong FROM unnest(worked) d WHERE extract(isodow FROM d) < 6 ORDER BY d LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION '% is no weekend day that could be worked instead', wrong;
  END IF;
  PERFORM beehive.hold_lines();
  RETURN beehive.tell_one('calendar.told.v1', 'calendar/' || of_year, jsonb_build_object('year', of_year,
    'closed', (SELECT jsonb_agg(to_char(d, 'YYYY-MM-DD') ORDER BY d) FROM unnest(closed) d),
    'open', coalesce((SELECT jsonb_agg(to_char(d, 'YYYY-MM-DD') ORDER BY d) FROM unnest(worked) d), '[]'),
    'source', notice));
END
$$;

-- Tells all stations a number of policy (shared/domain/policy-settings.ts); NULL: the district says nothing about it any
-- more. What a station set by hand stays. Never an address or a key. Returns how many stations are told by this.
CREATE FUNCTION district.tell_setting(of_name text, of_value text) RETURNS integer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET row_security = on
AS $$
DECLARE
  bounds jsonb := '{"nightlyMinutes": [1, 720], "deskIdleMinutes": [1, 240], "leadRedMinutes": [1, 1440],
    "leadYellowMinutes": [1, 1440], "referralSignUrgentMinutes": [1, 1440], "referralSignMinutes": [1, 10080],
    "referralFeedbackHours": [1, 720], "referralCloseDays": [1, 90], "referralConsultationDays": [1, 90],
    "fireSmallShopM2": [0, 10000]}';
  told jsonb := 'null';
BEGIN
  IF of_name IS NULL OR of_name <> 'nightlyFrom' AND NOT bounds ? of_name THEN
    RAISE EXCEPTION 'not a setting that the district tells: % (there are nightlyFrom, %)', of_name,
      (SELECT string_agg(k, ', ' ORDER BY k) FROM jsonb_object_keys(bounds) k);
  ELSIF of_value IS NULL THEN
    NULL;
  ELSIF of_name = 'nightlyFrom' THEN
    IF of_value !~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' THEN
      RAISE EXCEPTION 'nightlyFrom is a time of day, HH:MM';
    END IF;
    told := to_jsonb(of_value);
  ELSE
    IF of_value !~ '^[0-9]{1,5}$' OR of_value::integer NOT BETWEEN (bounds #>> ARRAY[of_name, '0'])::integer
        AND (bounds #>> ARRAY[of_name, '1'])::integer THEN
      RAISE EXCEPTION '% is a whole number from % to %', of_name, bounds #>> ARRAY[of_name, '0'], bounds #>> ARRAY[of_name, '1'];
    END IF;
    told := to_jsonb(of_value::integer);
  END IF;
  PERFORM beehive.hold_lines();
  RETURN beehive.tell_one('settings.told.v1', 'settings/' || of_name, jsonb_build_object('name', of_name, 'value', told));
END
$$;

-- Tells what stands to stations that were enrolled later. Returns how many letters were sent. To be run each night,
-- with the rosters; safe to repeat.
CREATE FUNCTION district.tell_standing() RETURNS integer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET row_security = on
AS $$
DECLARE
  standing record;
  told integer := 0;
BEGIN
  PERFORM beehive.hold_lines();
  FOR standing IN SELECT s.* FROM beehive.standing_told() s ORDER BY s.told_at, s.fact LOOP
    told := told + beehive.tell_one(standing.type, standing.subject, standing.data);
  END LOOP;
  RETURN told;
END
$$;

-- What stands, since when, and by whose login.
CREATE FUNCTION district.told() RETURNS TABLE (subject text, told_at timestamptz, told_by name, data jsonb)
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET row_security = on
AS $$ SELECT s.subject, s.told_at, s.told_by, s.data FROM beehive.standing_told() s ORDER BY s.subject $$;

-- Says which station a place belongs to from now on; NULL: none. For a login with beehive_district.
CREATE FUNCTION district.set_area(of_division text, to_station text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET row_security = on
AS $$
BEGIN
  IF coalesce(of_division !~ '^[0-9]{6}([0-9]{3}){0,2}$', true) THEN
    RAISE EXCEPTION 'not the code of a county, town or community (6, 9 or 12 digits): %', of_division;
  ELSIF to_station IS NULL THEN
    DELETE FROM channel.area a WHERE a.division = of_division;
  ELSIF NOT EXISTS (SELECT FROM beehive.station s WHERE s.code = to_station) THEN
    RAISE EXCEPTION 'station % is not enrolled', to_station;
  ELSE
    INSERT INTO channel.area (division, station) VALUES (of_division, to_station)
      ON CONFLICT (division) DO UPDATE SET station = excluded.station;
  END IF;
END
$$;

CREATE FUNCTION district.areas() RETURNS TABLE (division text, station text)
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET row_security = on
AS $$ SELECT a.division, a.station FROM channel.area a ORDER BY a.division $$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA beehive, district FROM PUBLIC;
GRANT EXECUTE ON FUNCTION
  beehive.new_id(), beehive.publish(text, text, jsonb, text[]), beehive.hold_lines(), beehive.is_text(jsonb, integer, integer),
  beehive.standing_told(), beehive.tell_one(text, text, jsonb)
  TO beehive_teller;
DO $$
DECLARE
  door text;
BEGIN
  FOREACH door IN ARRAY ARRAY['district.tell_calendar(integer, date[], date[], text)',
    'district.tell_setting(text, text)', 'district.tell_standing()', 'district.told()'] LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO beehive_teller', door);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO beehive_district', door);
  END LOOP;
  -- The table of 0018-handed-over.sql.
  FOREACH door IN ARRAY ARRAY['district.set_area(text, text)', 'district.areas()'] LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO beehive_dispatcher', door);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO beehive_district', door);
  END LOOP;
END
$$;
ALTER DEFAULT PRIVILEGES FOR ROLE beehive_teller REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
