-- Referrals (流转) on their way out: what a station sends to a platform of the town is handed to whoever connects
-- the platforms (an adapter). What a platform says back is 0011-referral-answers.sql. An adapter's login
-- needs no more than
--   GRANT beehive_channel TO …;
-- It may then call the four functions of schema `channel`: no table, no other fact, no door of a station.
-- The form of what goes out: resources/centre/channel/outbox.schema.json.
--
-- beehive_courier owns these functions and no table. What it may see is bounded by row: facts of referrals,
-- and keys of the persons of referrals that were sent.

DO $$
DECLARE
  wanted text;
BEGIN
  -- Roles belong to the whole server; another database of it may have made them already.
  FOREACH wanted IN ARRAY ARRAY['beehive_courier', 'beehive_channel'] LOOP
    BEGIN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS', wanted);
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
      NULL;
    END;
  END LOOP;
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO beehive_channel', current_database());
END
$$;

CREATE SCHEMA channel AUTHORIZATION beehive_owner;
REVOKE ALL ON SCHEMA channel FROM PUBLIC;
GRANT USAGE ON SCHEMA channel TO beehive_channel, beehive_courier;
GRANT USAGE ON SCHEMA beehive TO beehive_courier;

-- What is to be told to the platforms, one row for each fact of a station. The key is the fact's id, not the
-- station: it is all that an adapter and a platform know an event by. A row that was taken in never changes
-- but for where it is with the adapter; the person's key is not in it.
CREATE TABLE channel.outbox (
  event_id uuid PRIMARY KEY,
  station text COLLATE "C" NOT NULL REFERENCES beehive.station,
  epoch integer NOT NULL,
  seq bigint NOT NULL,
  -- When the centre had it.
  received_at timestamptz NOT NULL,
  type text NOT NULL,
  -- NULL: the erasure of a person, or a row that was set aside.
  referral uuid,
  person uuid,
  attempt integer,
  -- A CloudEvent (1.0, JSON format).
  event jsonb,
  -- Why it is not told: of a form nobody reads, or about a referral of another station.
  set_aside text CHECK (set_aside IN ('form', 'other-station')),
  handed_times integer NOT NULL DEFAULT 0,
  handed_at timestamptz,
  done_at timestamptz,
  CHECK ((set_aside IS NULL) = (event IS NOT NULL AND person IS NOT NULL))
);
CREATE INDEX outbox_open ON channel.outbox (received_at, station, epoch, seq) WHERE done_at IS NULL AND set_aside IS NULL;
CREATE INDEX outbox_person ON channel.outbox (station, person, epoch, seq);
CREATE INDEX outbox_referral ON channel.outbox (referral, attempt);

-- How far a station's line was looked through for it, and whose turn it is to look.
CREATE TABLE channel.gathered (
  station text COLLATE "C" NOT NULL,
  epoch integer NOT NULL,
  seq bigint NOT NULL,
  PRIMARY KEY (station, epoch)
);
CREATE TABLE channel.gathering (one boolean PRIMARY KEY DEFAULT true CHECK (one));
INSERT INTO channel.gathering DEFAULT VALUES;

-- The few facts about referrals, among the many a station sends.
CREATE INDEX fact_for_channel ON beehive.fact (station, epoch, seq)
  WHERE type IN ('referral.sent.v1', 'referral.withdrawn.v1', 'referral.reopened.v1', 'person.erased.v1');
CREATE INDEX fact_for_referrals ON beehive.fact (station, subject) WHERE type IN ('referral.drafted.v1');

DO $$
DECLARE
  of record;
BEGIN
  FOR of IN
    SELECT c.oid::regclass AS name FROM pg_class c WHERE c.relnamespace = 'channel'::regnamespace AND c.relkind = 'r'
  LOOP
    EXECUTE format('ALTER TABLE %s OWNER TO beehive_owner', of.name);
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', of.name);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', of.name);
    EXECUTE format('CREATE POLICY courier ON %s TO beehive_courier USING (true)', of.name);
  END LOOP;
END
$$;
GRANT SELECT, INSERT, UPDATE (handed_times, handed_at, done_at) ON channel.outbox TO beehive_courier;
GRANT SELECT, INSERT, UPDATE (seq) ON channel.gathered TO beehive_courier;
GRANT SELECT, UPDATE ON channel.gathering TO beehive_courier;

CREATE POLICY referrals ON beehive.fact FOR SELECT TO beehive_courier
  USING (type IN ('referral.drafted.v1', 'referral.sent.v1', 'referral.withdrawn.v1', 'referral.reopened.v1')
    OR type = 'person.erased.v1' AND EXISTS (
      SELECT FROM channel.outbox o WHERE o.station = fact.station AND o.person::text = fact.data::jsonb ->> 'personId'));
CREATE POLICY referred_keys ON beehive.data_key FOR SELECT TO beehive_courier
  USING (EXISTS (SELECT FROM channel.outbox o WHERE o.station = data_key.station AND o.person = data_key.person));
CREATE POLICY lines_seen ON beehive.station_head FOR SELECT TO beehive_courier USING (true);
GRANT SELECT (station, epoch, seq, id, type, subject, "time", data, personal, received_at) ON beehive.fact TO beehive_courier;
GRANT SELECT (station, person, wrapped, wrapped_for) ON beehive.data_key TO beehive_courier;
GRANT SELECT (station, epoch, base_seq, seq, heard_at) ON beehive.station_head TO beehive_courier;

-- Whether a value is an id as stations write it. Without a subquery: what CASE guards with one, the planner
-- computes beforehand where the value is a constant.
CREATE FUNCTION channel.is_id(value jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE
RETURN jsonb_typeof(value) IS NOT DISTINCT FROM 'string'
  AND (value #>> '{}') ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$';

-- Whether a value is one of a few words.
CREATE FUNCTION channel.is_one_of(value jsonb, words text[]) RETURNS boolean
LANGUAGE sql IMMUTABLE
RETURN jsonb_typeof(value) IS NOT DISTINCT FROM 'string' AND (value #>> '{}') = ANY (words);

-- Whether a value is the name of an office: one line, never a person.
CREATE FUNCTION channel.is_department(value jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE
RETURN beehive.is_text(value, 0, 40) AND strpos(value #>> '{}', E'\n') = 0;

-- Whether a value is a box as `main/ledger/box.ts` makes it, in base64, of a size a referral's words can have.
CREATE FUNCTION channel.is_box(value jsonb, most integer) RETURNS boolean
LANGUAGE sql IMMUTABLE
RETURN CASE WHEN jsonb_typeof(value) IS DISTINCT FROM 'string' THEN false
  ELSE octet_length(value #>> '{}') BETWEEN 40 AND most
    AND (value #>> '{}') ~ '^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$' END;

-- The referral a fact is about; NULL where its name is none that a station gives.
CREATE FUNCTION channel.referral_of(subject text) RETURNS uuid
LANGUAGE sql IMMUTABLE
RETURN CASE WHEN subject LIKE 'referral/%' AND channel.is_id(to_jsonb(substr(subject, 10))) THEN substr(subject, 10)::uuid END;

-- One sealed part of a fact, as an event carries it; NULL where there is none under this person's key.
CREATE FUNCTION channel.sealed_part(fact uuid, parts jsonb, of_person jsonb) RETURNS jsonb
LANGUAGE sql IMMUTABLE
RETURN CASE WHEN jsonb_typeof(parts) = 'array' THEN (
  SELECT jsonb_build_object('factId', fact, 'part', 'about', 'box', one -> 'box') FROM jsonb_array_elements(parts) one
  WHERE one -> 'part' = '"about"' AND one -> 'person' = of_person AND channel.is_box(one -> 'box', 65536) LIMIT 1) END;

CREATE FUNCTION channel.cloud_event(id uuid, station text, type text, subject text, at bigint, data jsonb) RETURNS jsonb
LANGUAGE sql STABLE
RETURN jsonb_build_object('specversion', '1.0', 'id', id, 'source', '/stations/' || station, 'type', type, 'subject', subject,
  'time', to_char(to_timestamp(at / 1000.0) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
  'datacontenttype', 'application/json', 'data', data);

-- Whether a moment can be written down: years of four digits.
CREATE FUNCTION channel.is_moment(at bigint) RETURNS boolean
LANGUAGE sql IMMUTABLE
RETURN at BETWEEN 0 AND 253402300799999;

-- Whether a draft has the form of referral.drafted.v1, which no longer changes (shared/facts/referral.ts).
CREATE FUNCTION channel.is_draft(data jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE
RETURN channel.is_id(data -> 'aboutId')
  AND beehive.is_list(jsonb_build_array(data -> 'number'), 1, '^R[0-9]{4}$')
  AND channel.is_one_of(data -> 'class', ARRAY['administrative', 'help', 'livelihood', 'enquiry'])
  AND channel.is_one_of(data -> 'urgency', ARRAY['urgent', 'normal', 'consultation'])
  AND channel.is_one_of(data #> '{origin,kind}', ARRAY['desk', 'dispute', 'hazard', 'lead']);

-- What a station sent, as a platform reads it: the codes of the draft, and both sealed texts. NULL where it has
-- a form nobody reads, or no draft.
CREATE FUNCTION channel.sent_event(fact uuid, of_station text, of_subject text, at bigint, sent jsonb, parts jsonb) RETURNS jsonb
LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT CASE
      WHEN NOT (channel.is_moment($4) AND channel.is_draft(d.data) AND beehive.is_count($5 -> 'attempt', 1, 1000)
        AND channel.is_one_of($5 -> 'platform', ARRAY['governance', 'market', 'enforcement', 'services', '12345',
          'arbitration', 'court', 'station', 'coordinator'])
        AND channel.is_department($5 -> 'department')
        AND channel.sealed_part(d.id, d.parts, d.data -> 'aboutId') IS NOT NULL) THEN NULL
      ELSE channel.cloud_event($1, $2, 'referral.sent.v1', $3, $4, jsonb_build_object(
        'referralId', channel.referral_of($3), 'number', d.data -> 'number', 'class', d.data -> 'class',
        'urgency', d.data -> 'urgency', 'origin', d.data #> '{origin,kind}', 'attempt', $5 -> 'attempt',
        'platform', $5 -> 'platform', 'department', $5 -> 'department', 'personId', d.data -> 'aboutId',
        'matter', channel.sealed_part(d.id, d.parts, d.data -> 'aboutId'),
        'note', channel.sealed_part($1, $6, d.data -> 'aboutId')))
    END
  FROM (
    -- The first that came under a name is the one.
    SELECT f.id, f.data::jsonb AS data, f.personal::jsonb AS parts FROM beehive.fact f
    WHERE f.type IN ('referral.drafted.v1') AND f.station = $2 AND f.subject = $3 AND channel.referral_of($3) IS NOT NULL
    ORDER BY f.epoch, f.seq LIMIT 1) d;
END;

-- Takes over what a station sent after one number of its line and through another.
CREATE FUNCTION channel.gather_line(of_station text, of_epoch integer, after bigint, through bigint) RETURNS void
LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  -- OFFSET 0: each event is made once, not once for each column that is read off it.
  INSERT INTO channel.outbox (event_id, station, epoch, seq, received_at, type, referral, person, attempt, event, set_aside)
    SELECT f.id, f.station, f.epoch, f.seq, f.received_at, f.type,
        CASE WHEN w.why IS NULL THEN (e.event #>> '{data,referralId}')::uuid END,
        CASE WHEN w.why IS NULL THEN (e.event #>> '{data,personId}')::uuid END,
        CASE WHEN w.why IS NULL THEN (e.event #>> '{data,attempt}')::integer END,
        CASE WHEN w.why IS NULL THEN e.event END, w.why
      FROM beehive.fact f,
        LATERAL (SELECT channel.sent_event(f.id, f.station, f.subject, f."time", f.data::jsonb, f.personal::jsonb) AS event OFFSET 0) e,
        -- Another station that uses the same name later has no say in a referral.
        LATERAL (SELECT CASE
            WHEN e.event IS NULL THEN 'form'
            WHEN EXISTS (SELECT FROM channel.outbox o WHERE o.referral = channel.referral_of(f.subject) AND o.station <> f.station)
            THEN 'other-station' END AS why OFFSET 0) w
      WHERE f.type IN ('referral.sent.v1') AND f.station = of_station AND f.epoch = of_epoch AND f.seq > after AND f.seq <= through
    ON CONFLICT (event_id) DO NOTHING;
  -- A statement of its own, which sees what the one before took over. What never went out is not taken back.
  INSERT INTO channel.outbox (event_id, station, epoch, seq, received_at, type, referral, person, attempt, event)
    SELECT f.id, f.station, f.epoch, f.seq, f.received_at, f.type, s.referral, s.person, s.attempt,
        channel.cloud_event(f.id, f.station, f.type, f.subject, f."time", jsonb_build_object(
          'referralId', s.referral, 'attempt', s.attempt, 'platform', s.event #> '{data,platform}', 'personId', s.person))
      FROM beehive.fact f,
        LATERAL (
          SELECT o.referral, o.person, o.attempt, o.event FROM channel.outbox o
          WHERE o.referral = channel.referral_of(f.subject) AND o.station = f.station AND o.type = 'referral.sent.v1'
            AND (o.epoch, o.seq) < (f.epoch, f.seq)
          ORDER BY o.epoch DESC, o.seq DESC LIMIT 1) s
      WHERE f.type IN ('referral.withdrawn.v1', 'referral.reopened.v1') AND f.station = of_station AND f.epoch = of_epoch
        AND f.seq > after AND f.seq <= through AND channel.is_moment(f."time")
    UNION ALL
    SELECT f.id, f.station, f.epoch, f.seq, f.received_at, f.type, NULL, s.person, NULL,
        channel.cloud_event(f.id, f.station, f.type, f.subject, f."time", jsonb_build_object(
          'personId', s.person, 'referralIds', s.referrals, 'platforms', s.platforms))
      FROM beehive.fact f,
        LATERAL (
          SELECT o.person, jsonb_agg(DISTINCT o.referral) AS referrals, jsonb_agg(DISTINCT o.event #> '{data,platform}') AS platforms
          FROM channel.outbox o
          WHERE o.station = f.station AND o.person::text = f.data::jsonb ->> 'personId' AND o.type = 'referral.sent.v1'
          GROUP BY o.person) s
      WHERE f.type IN ('person.erased.v1') AND f.station = of_station AND f.epoch = of_epoch
        AND f.seq > after AND f.seq <= through AND channel.is_moment(f."time")
    ON CONFLICT (event_id) DO NOTHING;
  INSERT INTO channel.gathered AS g (station, epoch, seq) VALUES (of_station, of_epoch, through)
    ON CONFLICT (station, epoch) DO UPDATE SET seq = excluded.seq;
END
$$;

-- Lines that hold more than was looked through. A station's facts become visible in the order of their
-- numbers (0002-doors.sql locks its head), so that a number says it all: none can appear below it later.
CREATE FUNCTION channel.lines_behind() RETURNS TABLE (station text, epoch integer, after bigint, through bigint)
LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT h.station, h.epoch, coalesce(g.seq, h.base_seq), h.seq
    FROM beehive.station_head h LEFT JOIN channel.gathered g ON g.station = h.station AND g.epoch = h.epoch
    WHERE h.seq > coalesce(g.seq, h.base_seq) ORDER BY h.heard_at, h.station, h.epoch;
END;

-- Looks through the lines for what is new. One at a time: who comes meanwhile goes on with what is there.
-- After two seconds the rest is left for the next call.
CREATE FUNCTION channel.gather() RETURNS void
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  line record;
  begun timestamptz := clock_timestamp();
BEGIN
  PERFORM FROM channel.gathering g FOR UPDATE SKIP LOCKED;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  -- Most lines hold nothing of referrals: those at once.
  INSERT INTO channel.gathered AS g (station, epoch, seq)
    SELECT b.station, b.epoch, b.through FROM channel.lines_behind() b
    WHERE NOT EXISTS (
      SELECT FROM beehive.fact f
      WHERE f.type IN ('referral.sent.v1', 'referral.withdrawn.v1', 'referral.reopened.v1', 'person.erased.v1')
        AND f.station = b.station AND f.epoch = b.epoch AND f.seq > b.after AND f.seq <= b.through)
    ON CONFLICT (station, epoch) DO UPDATE SET seq = excluded.seq;
  FOR line IN SELECT b.* FROM channel.lines_behind() b LOOP
    EXIT WHEN clock_timestamp() > begun + interval '2 seconds';
    BEGIN
      PERFORM channel.gather_line(line.station, line.epoch, line.after, line.through);
    EXCEPTION WHEN data_exception OR program_limit_exceeded THEN
      -- The line stays behind (channel.waiting() counts it); those of the other stations go on.
      RAISE WARNING 'line of station % cannot be looked through: %', line.station, SQLERRM;
    END;
  END LOOP;
END
$$;

-- The data key of a person as it came from the station, wrapped to the district's key holder; JSON null when it
-- was destroyed.
CREATE FUNCTION channel.key_of(of_station text, of_person uuid) RETURNS jsonb
LANGUAGE sql STABLE
RETURN coalesce((
  SELECT jsonb_build_object('wrapped', translate(encode(k.wrapped, 'base64'), E'\n', ''), 'for', encode(k.wrapped_for, 'hex'))
  FROM beehive.data_key k WHERE k.station = of_station AND k.person = of_person AND length(k.wrapped) > 0), 'null');

-- Whether something waits for a key that the station was asked for: then it cannot be read yet.
CREATE FUNCTION channel.lacks_key(of_type text, of_station text, of_person uuid) RETURNS boolean
LANGUAGE sql STABLE
RETURN of_type = 'referral.sent.v1' AND EXISTS (
  SELECT FROM beehive.data_key k WHERE k.station = of_station AND k.person = of_person AND k.wrapped IS NULL);

-- Whether an adapter has it now. Two minutes after it took it and did not say `done`, it goes to who asks.
CREATE FUNCTION channel.is_held(handed_at timestamptz) RETURNS boolean
LANGUAGE sql VOLATILE
RETURN coalesce(handed_at > clock_timestamp() - interval '2 minutes', false);

-- Hands out what waits, the oldest first, each with the key that opens it (`data.key`; null: the words are
-- gone for good). To be called again and again; what was delivered is reported with channel.done. At least
-- once, and in order for each person: the next event waits until the one before it is done.
CREATE FUNCTION channel.take(at_most integer) RETURNS TABLE (event_id uuid, event jsonb, handed_times integer)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET row_security = on
AS $$
#variable_conflict use_column
BEGIN
  PERFORM channel.gather();
  RETURN QUERY
    WITH next AS MATERIALIZED (
      SELECT o.event_id FROM channel.outbox o
      WHERE o.done_at IS NULL AND o.set_aside IS NULL AND NOT channel.is_held(o.handed_at)
        AND NOT channel.lacks_key(o.type, o.station, o.person)
        AND NOT EXISTS (
          SELECT FROM channel.outbox e WHERE e.station = o.station AND e.person = o.person AND (e.epoch, e.seq) < (o.epoch, o.seq)
            AND e.done_at IS NULL)
      ORDER BY o.received_at, o.station, o.epoch, o.seq
      LIMIT greatest(0, least(at_most, 500))
      FOR UPDATE OF o SKIP LOCKED),
    handed AS (
      UPDATE channel.outbox o SET handed_times = o.handed_times + 1, handed_at = clock_timestamp()
      FROM next n WHERE o.event_id = n.event_id RETURNING o.*)
    SELECT h.event_id,
        CASE WHEN h.type = 'referral.sent.v1' THEN jsonb_set(h.event, '{data,key}', channel.key_of(h.station, h.person)) ELSE h.event END,
        h.handed_times
      FROM handed h ORDER BY h.received_at, h.station, h.epoch, h.seq;
END
$$;

-- An event arrived where it belongs; it is not handed out again. True: so it is, now or since before.
-- False: nobody was handed such an event.
CREATE FUNCTION channel.done(of_event uuid) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET row_security = on
AS $$
BEGIN
  UPDATE channel.outbox o SET done_at = coalesce(o.done_at, now()) WHERE o.event_id = of_event AND o.handed_times > 0;
  RETURN FOUND;
END
$$;

-- For who watches over it: what nobody has taken, what an adapter has now, what waits for a key, what was set aside
-- for good, lines not looked through yet, and how long the oldest waits.
CREATE FUNCTION channel.waiting()
  RETURNS TABLE (ready bigint, held bigint, without_key bigint, set_aside bigint, lines_behind bigint, oldest interval)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET row_security = on
AS $$
#variable_conflict use_column
BEGIN
  -- Else nothing would seem to wait where no adapter runs.
  PERFORM channel.gather();
  RETURN QUERY
    WITH undone AS MATERIALIZED (
      SELECT o.received_at, channel.is_held(o.handed_at) AS held, channel.lacks_key(o.type, o.station, o.person) AS closed
      FROM channel.outbox o WHERE o.done_at IS NULL AND o.set_aside IS NULL)
    SELECT count(*) FILTER (WHERE NOT u.held AND NOT u.closed), count(*) FILTER (WHERE u.held),
        count(*) FILTER (WHERE u.closed AND NOT u.held),
        (SELECT count(*) FROM channel.outbox o WHERE o.set_aside IS NOT NULL),
        (SELECT count(*) FROM channel.lines_behind()),
        now() - min(u.received_at)
      FROM undone u;
END
$$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA channel FROM PUBLIC;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA channel TO beehive_courier;
GRANT EXECUTE ON FUNCTION
  beehive.is_text(jsonb, integer, integer), beehive.is_list(jsonb, integer, text), beehive.is_count(jsonb, integer, integer)
  TO beehive_courier;
ALTER FUNCTION channel.take(integer) OWNER TO beehive_courier;
ALTER FUNCTION channel.done(uuid) OWNER TO beehive_courier;
ALTER FUNCTION channel.waiting() OWNER TO beehive_courier;
GRANT EXECUTE ON FUNCTION channel.take(integer), channel.done(uuid), channel.waiting() TO beehive_channel;
ALTER DEFAULT PRIVILEGES FOR ROLE beehive_courier REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
