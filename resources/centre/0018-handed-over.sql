-- A quarrel that 110 hands over to a station (110 移交), and the steps of the station on their way back. Whoever connects
-- 110 (an adapter) has a login that needs no more than
--   GRANT beehive_alarms TO …;
-- It may then call the four functions at the end of this file: no table, no other fact, no door of a station. Their
-- forms: resources/centre/channel/hand-over.schema.json and steps.schema.json.
--
-- The words are sealed under a key of their own, and that key to the one station: neither is readable here.
-- beehive_dispatcher owns these functions and no table. It may state that something was handed over, and see the
-- steps of just those quarrels.

DO $$
DECLARE
  wanted text;
BEGIN
  -- Roles belong to the whole server; another database of it may have made them already.
  FOREACH wanted IN ARRAY ARRAY['beehive_dispatcher', 'beehive_alarms'] LOOP
    BEGIN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS', wanted);
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
      NULL;
    END;
  END LOOP;
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO beehive_alarms', current_database());
END
$$;
GRANT USAGE ON SCHEMA channel TO beehive_alarms, beehive_dispatcher;
GRANT USAGE ON SCHEMA beehive, district TO beehive_dispatcher;

-- Which station a place belongs to (district.set_area, 0019): a county, a town or a community (GB/T 2260 and 10114). The longest code counts.
CREATE TABLE channel.area (
  division text COLLATE "C" PRIMARY KEY CHECK (division ~ '^[0-9]{6}([0-9]{3}){0,2}$'),
  station text COLLATE "C" NOT NULL REFERENCES beehive.station
);

-- What was handed over. Of the event only its digest is kept: the words stand sealed in the fact.
CREATE TABLE channel.handed (
  event_id uuid PRIMARY KEY,
  source text NOT NULL,
  alarm_number text NOT NULL,
  station text COLLATE "C" NOT NULL REFERENCES beehive.station,
  lead uuid NOT NULL UNIQUE,
  person uuid NOT NULL UNIQUE,
  digest bytea NOT NULL CHECK (length(digest) = 32),
  handed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  -- Given back: the same alarm may go to another station.
  returned boolean NOT NULL DEFAULT false,
  -- 110 has the last step.
  over boolean NOT NULL DEFAULT false
);
CREATE UNIQUE INDEX handed_once ON channel.handed (source, alarm_number) WHERE NOT returned;
CREATE INDEX handed_open ON channel.handed (station) WHERE NOT over;

-- What 110 is to be told, one row for each step of a station.
CREATE TABLE channel.handed_step (
  event_id uuid PRIMARY KEY,
  handed uuid NOT NULL REFERENCES channel.handed,
  epoch integer NOT NULL,
  seq bigint NOT NULL,
  received_at timestamptz NOT NULL,
  event jsonb NOT NULL,
  handed_times integer NOT NULL DEFAULT 0,
  handed_at timestamptz,
  done_at timestamptz
);
CREATE INDEX handed_step_open ON channel.handed_step (received_at, handed, epoch, seq) WHERE done_at IS NULL;
CREATE INDEX handed_step_of ON channel.handed_step (handed, epoch, seq);

-- The key of a person, sealed to the one station that is told of them (main/ledger/key-letter.ts). Once the person is
-- erased there, it is no more.
CREATE TABLE beehive.key_letter (
  station text COLLATE "C" NOT NULL REFERENCES beehive.station,
  person uuid NOT NULL,
  fact uuid NOT NULL UNIQUE REFERENCES beehive.centre_fact,
  sealed bytea NOT NULL CHECK (length(sealed) BETWEEN 1 AND 256),
  PRIMARY KEY (station, person)
);

DO $$
DECLARE
  of text;
BEGIN
  FOREACH of IN ARRAY ARRAY['channel.area', 'channel.handed', 'channel.handed_step', 'beehive.key_letter'] LOOP
    EXECUTE format('ALTER TABLE %s OWNER TO beehive_owner', of);
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', of);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', of);
    EXECUTE format('CREATE POLICY dispatcher ON %s TO beehive_dispatcher USING (true)', of);
  END LOOP;
END
$$;
GRANT SELECT, INSERT, DELETE, UPDATE (station) ON channel.area TO beehive_dispatcher;
GRANT SELECT, INSERT, UPDATE (returned, over) ON channel.handed TO beehive_dispatcher;
GRANT SELECT, INSERT, UPDATE (handed_times, handed_at, done_at) ON channel.handed_step TO beehive_dispatcher;
GRANT INSERT ON beehive.key_letter TO beehive_dispatcher;

CREATE POLICY own_line ON beehive.key_letter TO beehive_door
  USING (station = (SELECT s.code FROM beehive.station s WHERE s.role = session_user));
GRANT SELECT, DELETE ON beehive.key_letter TO beehive_door;

-- Whoever is erased at a station cannot be read from its letter either.
CREATE FUNCTION beehive.drop_key_letter() RETURNS trigger
LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  DELETE FROM beehive.key_letter k WHERE k.station = NEW.station AND k.person = NEW.person;
  RETURN NULL;
END
$$;
CREATE TRIGGER erased_letter AFTER INSERT ON beehive.erased FOR EACH ROW EXECUTE FUNCTION beehive.drop_key_letter();

-- The door of 0011-referral-answers.sql; new is `letter`.
CREATE OR REPLACE FUNCTION api.pull(after bigint, at_most integer) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET row_security = on
AS $$
  SELECT CASE
    WHEN s.code IS NULL THEN '{"status": "refused", "reason": "not-enrolled"}'
    WHEN NOT s.enabled THEN '{"status": "refused", "reason": "disabled"}'
    ELSE jsonb_build_object(
      'status', 'ok',
      'last', coalesce((SELECT c.last FROM beehive.outgoing_counter c WHERE c.station = s.code), 0),
      'at', (SELECT o.fact FROM beehive.outgoing o WHERE o.station = s.code AND o.position = $1),
      'facts', coalesce((
        SELECT jsonb_agg(jsonb_build_object('position', l.position, 'id', f.id, 'type', f.type, 'subject', f.subject,
                                            'time', f."time", 'data', f.data, 'personal', f.personal, 'letter', k.letter)
                         ORDER BY l.position)
        FROM (SELECT o.position, o.fact FROM beehive.outgoing o WHERE o.station = s.code AND o.position > $1
              ORDER BY o.position LIMIT greatest(0, least($2, 1000))) l
        JOIN beehive.centre_fact f ON f.id = l.fact
        LEFT JOIN (SELECT y.fact, jsonb_build_object('person', y.person,
                          'sealed', translate(encode(y.sealed, 'base64'), E'\n', '')) AS letter
                   FROM beehive.key_letter y WHERE y.station = s.code) k ON k.fact = f.id), '[]'),
      'centreKey', coalesce((SELECT k.public_pem FROM beehive.centre_key k), ''))
    END
  FROM (SELECT) AS one LEFT JOIN beehive.station s ON s.role = session_user
$$;

-- What the dispatcher may see and state.
CREATE INDEX fact_for_handed ON beehive.fact (station, subject)
  WHERE type IN ('lead.received.v1', 'lead.accepted.v1', 'lead.arrived.v1', 'lead.returned.v1', 'lead.answered.v1');
CREATE POLICY handed_steps ON beehive.fact FOR SELECT TO beehive_dispatcher
  USING (type = 'station.keys-offered.v1'
    OR type IN ('lead.received.v1', 'lead.accepted.v1', 'lead.arrived.v1', 'lead.returned.v1', 'lead.answered.v1')
      AND EXISTS (SELECT FROM channel.handed h WHERE h.station = fact.station AND 'lead/' || h.lead = fact.subject));
CREATE POLICY stations_named ON beehive.station FOR SELECT TO beehive_dispatcher USING (true);
CREATE POLICY keys_offered ON beehive.station_key FOR SELECT TO beehive_dispatcher USING (true);
CREATE POLICY persons_named ON beehive.data_key FOR SELECT TO beehive_dispatcher USING (true);
CREATE POLICY erasures_named ON beehive.erased FOR SELECT TO beehive_dispatcher USING (true);
CREATE POLICY counters_of_dispatcher ON beehive.outgoing_counter TO beehive_dispatcher USING (true);
CREATE POLICY handed_seen ON beehive.centre_fact FOR SELECT TO beehive_dispatcher USING (type = 'lead.handed-over.v1');
CREATE POLICY handed_stated ON beehive.centre_fact FOR INSERT TO beehive_dispatcher WITH CHECK (type = 'lead.handed-over.v1');
CREATE POLICY handed_sent ON beehive.outgoing FOR INSERT TO beehive_dispatcher
  WITH CHECK (EXISTS (SELECT FROM beehive.centre_fact c WHERE c.id = fact));
GRANT SELECT (station, epoch, seq, id, source, type, subject, "time", data, received_at) ON beehive.fact TO beehive_dispatcher;
GRANT SELECT (code, enabled) ON beehive.station TO beehive_dispatcher;
GRANT SELECT (station, seal_key, sign_key, since) ON beehive.station_key TO beehive_dispatcher;
-- Whether a person is known, never by which key.
GRANT SELECT (station, person) ON beehive.data_key, beehive.erased TO beehive_dispatcher;
GRANT SELECT, UPDATE (last) ON beehive.outgoing_counter TO beehive_dispatcher;
GRANT SELECT (id, type), INSERT (id, type, subject, "time", data, personal) ON beehive.centre_fact TO beehive_dispatcher;
GRANT INSERT ON beehive.outgoing TO beehive_dispatcher;

-- The number of an alarm an event is about; NULL where it is none.
CREATE FUNCTION channel.alarm_of(subject text) RETURNS text
LANGUAGE sql IMMUTABLE
RETURN CASE WHEN subject ~ '^alarm/[A-Za-z0-9-]{1,40}$' THEN substr(subject, 7) END;

-- The first member of what 110 said that stations do not read; NULL: all is well. Nothing more may be in it than is
-- asked for: what is not known is not known to be sealed.
CREATE FUNCTION channel.hand_over_fault(said jsonb) RETURNS text
LANGUAGE sql IMMUTABLE
RETURN CASE
  WHEN jsonb_typeof(said) IS DISTINCT FROM 'object' THEN 'members'
  WHEN NOT beehive.has_just(said - 'datacontenttype', ARRAY['specversion', 'id', 'source', 'type', 'subject', 'time', 'data'])
    THEN 'members'
  WHEN said -> 'specversion' <> '"1.0"' THEN 'specversion'
  WHEN said ? 'datacontenttype' AND said -> 'datacontenttype' <> '"application/json"' THEN 'datacontenttype'
  WHEN NOT channel.is_id(said -> 'id') THEN 'id'
  WHEN NOT beehive.is_list(jsonb_build_array(said -> 'source'), 1, '^[!-~]{1,200}$') THEN 'source'
  WHEN said -> 'type' <> '"quarrel.handed-over.v1"' THEN 'type'
  WHEN jsonb_typeof(said -> 'subject') <> 'string' OR channel.alarm_of(said ->> 'subject') IS NULL THEN 'subject'
  WHEN channel.moment_of(said -> 'time') IS NULL OR NOT channel.is_moment(channel.millis(channel.moment_of(said -> 'time'))) THEN 'time'
  WHEN NOT beehive.has_just(said -> 'data', ARRAY['station', 'category', 'urgency', 'people', 'division', 'sealed', 'letter'])
    THEN 'data'
  WHEN NOT beehive.is_list(jsonb_build_array(said #> '{data,station}'), 1, '^[0-9]{6}-[0-9]{3}$') THEN 'data.station'
  WHEN NOT beehive.is_list(jsonb_build_array(said #> '{data,category}'), 1, '^(0[1-9]|1[0-9]|2[0-3])$') THEN 'data.category'
  WHEN NOT channel.is_one_of(said #> '{data,urgency}', ARRAY['red', 'orange', 'yellow']) THEN 'data.urgency'
  WHEN NOT beehive.is_count(said #> '{data,people}', 1, 1000) THEN 'data.people'
  WHEN NOT beehive.is_list(jsonb_build_array(said #> '{data,division}'), 1, '^[0-9]{6}([0-9]{3}){0,2}$') THEN 'data.division'
  WHEN NOT channel.is_sealed(said #> '{data,sealed}') THEN 'data.sealed'
  WHEN NOT channel.is_box(said #> '{data,letter}', 340) THEN 'data.letter'
END;

-- What is answered where 110 says again what it said: under the same id, or of the same alarm. NULL: it is new.
CREATE FUNCTION channel.handed_answer(said jsonb) RETURNS jsonb
LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT CASE
      WHEN h.event_id = (said ->> 'id')::uuid AND h.digest <> sha256(convert_to(said::text, 'UTF8'))
        THEN channel.refused('other-content')
      WHEN h.station <> said #>> '{data,station}' THEN channel.refused('handed-elsewhere') || jsonb_build_object('station', h.station)
      ELSE jsonb_build_object('status', 'repeat', 'station', h.station) END
    FROM channel.handed h
    WHERE h.event_id = (said ->> 'id')::uuid
      OR h.source = said ->> 'source' AND h.alarm_number = channel.alarm_of(said ->> 'subject') AND NOT h.returned
    ORDER BY h.event_id = (said ->> 'id')::uuid DESC LIMIT 1;
END;

-- Which station a place belongs to, or the one that is named, and what is sealed to it: the 32 bytes of its key in
-- Base64 (NULL: it never offered one, and nothing can be handed to it). No row: no such place, no such station, or one
-- that is switched off.
CREATE FUNCTION channel.where_to(of_division text, of_station text DEFAULT NULL)
  RETURNS TABLE (station text, seal_key text, key_since timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET row_security = on
AS $$
  SELECT s.code, encode(k.seal_key, 'base64'), k.since
    FROM beehive.station s LEFT JOIN LATERAL beehive.station_keys(s.code) k ON true
    WHERE s.enabled AND s.code = coalesce($2, (
      SELECT a.station FROM channel.area a WHERE starts_with($1, a.division) ORDER BY length(a.division) DESC LIMIT 1))
$$;

-- Hands a quarrel over: a CloudEvent as text, because a text that is no JSON is to be refused by name like any other.
-- Its id becomes the id of the district's fact. Answers {"status": …, "station": …}:
--   ok       the station has it within minutes; its steps come with channel.take_steps
--   repeat   the same alarm stands at that station already; nothing is told twice
--   refused  reason: too-large; form ("member" says where); other-content (the id was used for something else);
--            handed-elsewhere ("station" has the alarm, and did not give it back); unknown-station; id-in-use
CREATE FUNCTION channel.hand_over(event text) RETURNS jsonb
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET row_security = on
AS $$
DECLARE
  said jsonb;
  fault text;
  answer jsonb;
  of_id uuid;
  of_person uuid;
  of_alarm text;
  to_station text;
BEGIN
  IF octet_length(event) > 16384 THEN
    RETURN channel.refused('too-large');
  END IF;
  BEGIN
    said := event::jsonb;
  EXCEPTION WHEN data_exception OR program_limit_exceeded OR feature_not_supported THEN
    RETURN channel.refused('form', 'json');
  END;
  fault := channel.hand_over_fault(said);
  IF fault IS NOT NULL THEN
    RETURN channel.refused('form', fault);
  END IF;
  of_id := (said ->> 'id')::uuid;
  of_person := (said #>> '{data,sealed,0,person}')::uuid;
  of_alarm := channel.alarm_of(said ->> 'subject');
  to_station := said #>> '{data,station}';

  -- What a station gave back may go to another one.
  UPDATE channel.handed h SET returned = true
    WHERE h.source = said ->> 'source' AND h.alarm_number = of_alarm AND NOT h.returned AND EXISTS (
      SELECT FROM beehive.fact f WHERE f.station = h.station AND f.subject = 'lead/' || h.lead AND f.type IN ('lead.returned.v1'));
  answer := channel.handed_answer(said);
  IF answer IS NOT NULL THEN
    RETURN answer;
  END IF;
  IF NOT EXISTS (SELECT FROM beehive.station s WHERE s.code = to_station AND s.enabled) THEN
    RETURN channel.refused('unknown-station');
  END IF;
  -- A new person each time: a key a station has is never exchanged.
  IF EXISTS (SELECT FROM beehive.data_key d WHERE d.station = to_station AND d.person = of_person)
     OR EXISTS (SELECT FROM beehive.erased e WHERE e.station = to_station AND e.person = of_person) THEN
    RETURN channel.refused('id-in-use');
  END IF;

  BEGIN
    INSERT INTO channel.handed (event_id, source, alarm_number, station, lead, person, digest)
      VALUES (of_id, said ->> 'source', of_alarm, to_station, of_id, of_person, sha256(convert_to(said::text, 'UTF8')));
    PERFORM channel.tell(to_station, of_id, 'lead.handed-over.v1', 'lead/' || of_id, channel.millis(clock_timestamp()),
      jsonb_build_object('leadId', of_id, 'aboutId', of_person, 'alarmNumber', of_alarm,
        'category', said #> '{data,category}', 'urgency', said #> '{data,urgency}', 'people', said #> '{data,people}',
        'division', said #> '{data,division}',
        'alarmedAt', least(channel.millis(channel.moment_of(said -> 'time')), channel.millis(clock_timestamp()))),
      said #> '{data,sealed}');
    INSERT INTO beehive.key_letter (station, person, fact, sealed)
      VALUES (to_station, of_person, of_id, decode(said #>> '{data,letter}', 'base64'));
  EXCEPTION WHEN unique_violation THEN
    -- Handed over at the same moment by another adapter, or an id of something else.
    RETURN coalesce(channel.handed_answer(said), channel.refused('id-in-use'));
  END;
  RETURN jsonb_build_object('status', 'ok', 'station', to_station);
END
$$;

-- A step as 110 reads it; NULL where it has a form nobody reads.
CREATE FUNCTION channel.step_event(fact uuid, of_station text, of_type text, at bigint, told jsonb, alarm text, of_handed uuid) RETURNS jsonb
LANGUAGE sql STABLE
RETURN CASE
  WHEN NOT channel.is_moment(at) THEN NULL
  WHEN of_type = 'lead.returned.v1' AND NOT channel.is_one_of(told -> 'reason', ARRAY['not-ours', 'other-area', 'police-needed']) THEN NULL
  WHEN of_type = 'lead.answered.v1' AND NOT channel.is_one_of(told -> 'result', ARRAY['registered', 'settled-on-spot', 'no-dispute',
    'duplicate', 'moved-to-police', 'unreachable']) THEN NULL
  ELSE channel.cloud_event(fact, of_station, of_type, 'alarm/' || alarm, at,
    jsonb_build_object('handedOver', of_handed) ||
    CASE of_type
      WHEN 'lead.returned.v1' THEN jsonb_build_object('reason', told -> 'reason')
      WHEN 'lead.answered.v1' THEN jsonb_build_object('result', told -> 'result')
      ELSE '{}' END) END;

-- Hands out the steps that wait, the oldest first; each comes again after two minutes until channel.step_done is said
-- of it. At least once, and in order for each quarrel: the next waits until the one before it is done.
CREATE FUNCTION channel.take_steps(at_most integer) RETURNS TABLE (event_id uuid, event jsonb, handed_times integer)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET row_security = on
AS $$
#variable_conflict use_column
BEGIN
  INSERT INTO channel.handed_step (event_id, handed, epoch, seq, received_at, event)
    SELECT f.id, h.event_id, f.epoch, f.seq, f.received_at, e.event
      FROM channel.handed h
        JOIN beehive.fact f ON f.station = h.station AND f.subject = 'lead/' || h.lead AND f.source = '/stations/' || h.station
          AND f.type IN ('lead.received.v1', 'lead.accepted.v1', 'lead.arrived.v1', 'lead.returned.v1', 'lead.answered.v1'),
        LATERAL (SELECT channel.step_event(f.id, f.station, f.type, f."time", f.data::jsonb, h.alarm_number, h.event_id) AS event OFFSET 0) e
      WHERE NOT h.over AND e.event IS NOT NULL
    ON CONFLICT (event_id) DO NOTHING;
  RETURN QUERY
    WITH next AS MATERIALIZED (
      SELECT o.event_id FROM channel.handed_step o
      WHERE o.done_at IS NULL AND NOT channel.is_held(o.handed_at)
        AND NOT EXISTS (
          SELECT FROM channel.handed_step e WHERE e.handed = o.handed AND (e.epoch, e.seq) < (o.epoch, o.seq) AND e.done_at IS NULL)
      ORDER BY o.received_at, o.handed, o.epoch, o.seq
      LIMIT greatest(0, least(at_most, 500))
      FOR UPDATE OF o SKIP LOCKED),
    handed AS (
      UPDATE channel.handed_step o SET handed_times = o.handed_times + 1, handed_at = clock_timestamp()
      FROM next n WHERE o.event_id = n.event_id RETURNING o.*)
    SELECT h.event_id, h.event, h.handed_times FROM handed h ORDER BY h.received_at, h.handed, h.epoch, h.seq;
END
$$;

-- 110 has a step; it is not handed out again. True: so it is, now or since before. False: nobody was handed such a one.
CREATE FUNCTION channel.step_done(of_event uuid) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET row_security = on
AS $$
BEGIN
  UPDATE channel.handed_step o SET done_at = coalesce(o.done_at, now()) WHERE o.event_id = of_event AND o.handed_times > 0;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  UPDATE channel.handed h SET over = true FROM channel.handed_step o
    WHERE o.event_id = of_event AND h.event_id = o.handed AND NOT h.over
      AND o.event ->> 'type' IN ('lead.returned.v1', 'lead.answered.v1');
  RETURN true;
END
$$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA beehive, channel, district FROM PUBLIC;
GRANT EXECUTE ON FUNCTION
  beehive.station_keys(text), beehive.has_just(jsonb, text[]), beehive.is_list(jsonb, integer, text),
  beehive.is_count(jsonb, integer, integer), channel.is_id(jsonb), channel.is_one_of(jsonb, text[]), channel.is_box(jsonb, integer),
  channel.is_sealed(jsonb), channel.is_moment(bigint), channel.is_held(timestamptz), channel.moment_of(jsonb),
  channel.millis(timestamptz), channel.refused(text, text), channel.cloud_event(uuid, text, text, text, bigint, jsonb),
  channel.tell(text, uuid, text, text, bigint, jsonb, jsonb), channel.alarm_of(text), channel.hand_over_fault(jsonb),
  channel.handed_answer(jsonb), channel.step_event(uuid, text, text, bigint, jsonb, text, uuid)
  TO beehive_dispatcher;

DO $$
DECLARE
  door text;
BEGIN
  FOREACH door IN ARRAY ARRAY['channel.where_to(text, text)', 'channel.hand_over(text)', 'channel.take_steps(integer)',
    'channel.step_done(uuid)'] LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO beehive_dispatcher', door);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO beehive_alarms', door);
  END LOOP;
END
$$;
ALTER DEFAULT PRIVILEGES FOR ROLE beehive_dispatcher REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
