-- The two doors through which a station speaks with the centre: api.ingest and api.pull.
--
-- Both run as beehive_door, which owns no table; the path is fixed with pg_temp last and every name is
-- qualified, so that no table or function of a caller can slip in.

-- The hash of a fact: SHA-256 over the previous hash and the exact texts, joined by line feeds.
-- The station computes the same (main/ledger/chain.ts).
CREATE FUNCTION beehive.fact_hash(
  prev bytea, seq bigint, id text, source text, type text, subject text, "time" bigint, actor text, urgent boolean,
  data text, personal text
) RETURNS bytea
LANGUAGE sql STABLE PARALLEL SAFE
RETURN sha256(convert_to(
  encode(prev, 'hex') || E'\n' || seq || E'\n' || id || E'\n' || source || E'\n' || type || E'\n' || subject || E'\n' ||
  "time" || E'\n' || actor || E'\n' || CASE WHEN urgent THEN '1' ELSE '0' END || E'\n' || data || E'\n' || coalesce(personal, ''),
  'UTF8'));

-- One line of a batch, read. `complaint` says why it can not be taken in.
CREATE TYPE beehive.offered AS (
  seq bigint, id text, source text, type text, subject text, "time" bigint, actor text, data text, personal text,
  urgent boolean, hash bytea, persons uuid[], erases uuid, complaint text
);

-- Reads the lines of a batch. Fails as a whole when one of them can not be read: the caller then reads them singly.
CREATE FUNCTION beehive.read_lines(lines text[], own_source text) RETURNS SETOF beehive.offered
LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT r.seq, r.id, r.source, r.type, r.subject, r."time", r.actor, r.data, r.personal, r.urgent,
    decode(left(l.line, 64), 'hex'),
    p.persons,
    CASE WHEN r.type LIKE 'person.erased.v%' THEN (r.data::jsonb ->> 'personId')::uuid END,
    CASE
      WHEN num_nulls(r.seq, r.id, r.source, r.type, r.subject, r."time", r.actor, r.data, r.urgent) > 0 THEN 'incomplete'
      WHEN r.source <> own_source AND r.source <> '/centre' THEN 'source'
      -- A line feed in a field would make the hashed text say two things. Plain functions: a regular expression
      -- per field took three quarters of the time.
      WHEN r.id::uuid::text <> r.id OR r."time" < 0 OR r.type NOT LIKE '_%._%.v_%' OR strpos(r.type || r.subject || r.actor, E'\n') > 0
        OR length(r.type) > 60 OR length(r.subject) > 100 OR length(r.actor) > 60 OR r.subject = '' OR r.actor = '' THEN 'name'
      WHEN octet_length(r.data) + coalesce(octet_length(r.personal), 0) > 262144 THEN 'too-big'
      WHEN jsonb_typeof(r.data::jsonb) <> 'object' THEN 'data'
      WHEN array_position(p.persons, NULL) IS NOT NULL THEN 'personal'
    END
  FROM unnest(lines) WITH ORDINALITY AS l(line, n),
    LATERAL json_to_record(substr(l.line, 66)::json) AS r(
      seq bigint, id text, source text, type text, subject text, "time" bigint, actor text, data text, personal text,
      urgent boolean),
    LATERAL (
      SELECT CASE WHEN r.personal IS NOT NULL THEN (
        SELECT array_agg(DISTINCT (part ->> 'person')::uuid) FROM jsonb_array_elements(r.personal::jsonb) part) END AS persons) p
  ORDER BY l.n;
END;

-- Reads a batch line by line. One that is not JSON, or holds a text PostgreSQL can not (U+0000, half of a
-- surrogate pair), is "unreadable" and keeps the number and the hash of its place.
CREATE FUNCTION beehive.read_singly(lines text[], after bigint, own_source text) RETURNS beehive.offered[]
LANGUAGE plpgsql STABLE AS $$
DECLARE
  read beehive.offered[] := '{}';
  one beehive.offered;
BEGIN
  FOR n IN 1..cardinality(lines) LOOP
    BEGIN
      SELECT o.* INTO STRICT one FROM beehive.read_lines(lines[n:n], own_source) o;
    EXCEPTION WHEN data_exception OR program_limit_exceeded THEN
      one := NULL;
      one.complaint := 'unreadable';
      one.hash := decode(left(lines[n], 64), 'hex');
    END;
    IF one.seq IS NULL THEN
      one.seq := after + n;
    END IF;
    read := read || one;
  END LOOP;
  RETURN read;
END
$$;

-- The hash that stands under a number of a station's line, or NULL.
CREATE FUNCTION beehive.stored_hash(of_station text, of_epoch integer, of_seq bigint) RETURNS bytea
LANGUAGE sql STABLE
RETURN coalesce(
  (SELECT f.hash FROM beehive.fact f WHERE f.station = of_station AND f.epoch = of_epoch AND f.seq = of_seq),
  (SELECT p.hash FROM beehive.parked p WHERE p.station = of_station AND p.epoch = of_epoch AND p.seq = of_seq));

CREATE FUNCTION beehive.report_incident(
  of_station text, of_epoch integer, of_kind text, at_seq bigint, stored bytea, offered bytea
) RETURNS void
LANGUAGE sql VOLATILE
BEGIN ATOMIC
  -- A station that tries again and again is one incident, counted.
  INSERT INTO beehive.incident AS known (station, epoch, kind, seq, stored_hash, offered_hash)
  VALUES (of_station, of_epoch, of_kind, at_seq, stored, offered)
  ON CONFLICT (station, epoch, kind, seq)
  DO UPDATE SET times = known.times + 1, last_at = now(), stored_hash = excluded.stored_hash, offered_hash = excluded.offered_hash;
END;

-- Takes in a batch. Its first line is an envelope, each further line is one fact:
--   {"format":1,"epoch":1,"after":3200,"prev":"<hash of fact 3200>","keysFor":"<hash>","keys":[{"person":"…","wrapped":"<base64>"}]}
--   <hash> {"seq":3201,"id":"…","source":"…","type":"…",…}
-- Lines, and the hash outside the JSON, so that one unreadable fact neither spoils its neighbours nor
-- loses its place in the chain.
--
-- Answers {"status": …}:
--   ok       everything is here. through: last number held; duplicates; parked: [{seq, reason}] set aside now;
--            parkedTotal; keysWanted: persons whose key is not here
--   gap      facts are missing; go on from "expected"
--   fork     another fact stands under number "at"
--   broken   the hash of fact "at" is wrong; what came before it was taken in
--   refused  reason: not-enrolled, disabled, epoch, format, malformed, too-large
CREATE FUNCTION api.ingest(batch text) RETURNS jsonb
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET row_security = on
AS $$
DECLARE
  caller beehive.station;
  head beehive.station_head;
  lines text[];
  envelope jsonb;
  after bigint;
  prev bytea;
  offered beehive.offered[];
  stored bytea;
  wrong beehive.offered;
  stop bigint;
  repeats integer := 0;
  answer jsonb;
BEGIN
  SELECT s.* INTO caller FROM beehive.station s WHERE s.role = session_user;
  IF NOT FOUND THEN
    RETURN '{"status": "refused", "reason": "not-enrolled"}';
  ELSIF NOT caller.enabled THEN
    RETURN '{"status": "refused", "reason": "disabled"}';
  ELSIF octet_length(batch) > 33554432 THEN
    RETURN '{"status": "refused", "reason": "too-large"}';
  END IF;

  lines := string_to_array(batch, E'\n');
  BEGIN
    envelope := lines[1]::jsonb;
    lines := lines[2:];
    IF (envelope ->> 'format')::integer IS DISTINCT FROM 1 THEN
      RETURN '{"status": "refused", "reason": "format", "knows": 1}';
    END IF;
    after := (envelope ->> 'after')::bigint;
    prev := decode(envelope ->> 'prev', 'hex');
    IF (envelope ->> 'epoch')::integer IS NULL OR coalesce(after, -1) < 0 OR length(prev) IS DISTINCT FROM 32
       OR cardinality(lines) > 5000
       OR EXISTS (SELECT FROM unnest(lines) line WHERE substr(line, 65, 1) <> ' ' OR length(decode(left(line, 64), 'hex')) <> 32) THEN
      RETURN '{"status": "refused", "reason": "malformed"}';
    END IF;
  EXCEPTION WHEN data_exception OR program_limit_exceeded THEN
    RETURN '{"status": "refused", "reason": "malformed"}';
  END;

  -- One call of a station at a time; held until commit. Other stations have other rows.
  SELECT h.* INTO head FROM beehive.station_head h
    WHERE h.station = caller.code AND h.epoch = caller.epoch FOR UPDATE;
  IF (envelope ->> 'epoch')::integer <> caller.epoch THEN
    IF (envelope ->> 'epoch')::integer < caller.epoch THEN
      PERFORM beehive.report_incident(caller.code, (envelope ->> 'epoch')::integer, 'old-epoch', after, NULL, prev);
    END IF;
    RETURN jsonb_build_object('status', 'refused', 'reason', 'epoch', 'epoch', caller.epoch);
  END IF;

  -- Do both sides agree on the fact before the batch? An empty batch asks just this.
  IF after > head.seq THEN
    RETURN jsonb_build_object('status', 'gap', 'expected', head.seq + 1);
  ELSIF after < head.base_seq THEN
    RETURN jsonb_build_object('status', 'gap', 'expected', head.base_seq + 1);
  END IF;
  stored := CASE after
    WHEN head.seq THEN head.hash
    WHEN head.base_seq THEN head.base_hash
    ELSE beehive.stored_hash(caller.code, caller.epoch, after) END;
  IF stored IS DISTINCT FROM prev THEN
    PERFORM beehive.report_incident(caller.code, caller.epoch, 'fork', after, stored, prev);
    RETURN jsonb_build_object('status', 'fork', 'at', after, 'through', head.seq);
  END IF;

  BEGIN
    SELECT coalesce(array_agg(o), '{}') INTO offered FROM beehive.read_lines(lines, '/stations/' || caller.code) o;
  EXCEPTION WHEN data_exception OR program_limit_exceeded THEN
    offered := beehive.read_singly(lines, after, '/stations/' || caller.code);
  END;
  IF EXISTS (SELECT FROM unnest(offered) WITH ORDINALITY AS o WHERE o.seq IS DISTINCT FROM after + o.ordinality) THEN
    RETURN '{"status": "refused", "reason": "malformed"}';
  END IF;

  -- Repeats: the same number must hold the same hash.
  IF after < head.seq THEN
    SELECT o.* INTO wrong FROM unnest(offered) o
      WHERE o.seq <= head.seq AND o.hash IS DISTINCT FROM beehive.stored_hash(caller.code, caller.epoch, o.seq)
      ORDER BY o.seq LIMIT 1;
    IF FOUND THEN
      PERFORM beehive.report_incident(caller.code, caller.epoch, 'fork', wrong.seq,
        beehive.stored_hash(caller.code, caller.epoch, wrong.seq), wrong.hash);
      RETURN jsonb_build_object('status', 'fork', 'at', wrong.seq, 'through', head.seq);
    END IF;
    repeats := least(head.seq - after, cardinality(offered));
  END IF;

  -- The chain: each hash is over the hash before it and the texts. Where the texts can not be read, the
  -- hash is taken as it is; the next fact is chained to it all the same.
  SELECT o.* INTO wrong
    FROM (SELECT f.*, lag(f.hash, 1, prev) OVER (ORDER BY f.seq) AS before FROM unnest(offered) f) o
    WHERE o.seq > head.seq AND o.complaint IS DISTINCT FROM 'unreadable' AND o.complaint IS DISTINCT FROM 'incomplete'
      AND o.hash IS DISTINCT FROM beehive.fact_hash(
        o.before, o.seq, o.id, o.source, o.type, o.subject, o."time", o.actor, o.urgent, o.data, o.personal)
    ORDER BY o.seq LIMIT 1;
  stop := coalesce(wrong.seq, after + cardinality(offered) + 1);
  -- From here on, only what is new and sound.
  offered := offered[repeats + 1 : stop - after - 1];

  INSERT INTO beehive.fact (station, epoch, seq, id, source, type, subject, "time", actor, data, personal, urgent, hash)
    SELECT caller.code, caller.epoch, o.seq, o.id::uuid, o.source, o.type, o.subject, o."time", o.actor, o.data, o.personal,
           o.urgent, o.hash
    FROM unnest(offered) o WHERE o.complaint IS NULL;
  INSERT INTO beehive.parked (station, epoch, seq, hash, reason, fact)
    SELECT caller.code, caller.epoch, o.seq, o.hash, o.complaint, substr(lines[o.seq - after], 66) FROM unnest(offered) o WHERE o.complaint IS NOT NULL;

  -- Keys: ask for those of new persons, take in those that were asked for, destroy those of the erased.
  INSERT INTO beehive.data_key (station, person)
    SELECT DISTINCT caller.code, p.person FROM unnest(offered) o, unnest(o.persons) AS p(person)
    WHERE o.complaint IS NULL
      AND NOT EXISTS (SELECT FROM beehive.erased e WHERE e.station = caller.code AND e.person = p.person)
    ON CONFLICT (station, person) DO NOTHING;
  IF jsonb_typeof(envelope -> 'keys') = 'array' AND jsonb_array_length(envelope -> 'keys') > 0 THEN
    UPDATE beehive.data_key d SET wrapped = k.wrapped, wrapped_for = decode(envelope ->> 'keysFor', 'hex')
      FROM (SELECT (key ->> 'person')::uuid AS person, decode(key ->> 'wrapped', 'base64') AS wrapped
            FROM jsonb_array_elements(envelope -> 'keys') key) k
      WHERE d.station = caller.code AND d.person = k.person AND d.wrapped IS NULL;
  END IF;
  INSERT INTO beehive.erased (station, person)
    SELECT DISTINCT caller.code, o.erases FROM unnest(offered) o WHERE o.complaint IS NULL AND o.erases IS NOT NULL
    ON CONFLICT (station, person) DO NOTHING;
  DELETE FROM beehive.data_key d USING unnest(offered) o
    WHERE d.station = caller.code AND d.person = o.erases AND o.complaint IS NULL;

  IF cardinality(offered) > 0 THEN
    head.seq := offered[cardinality(offered)].seq;
    head.hash := offered[cardinality(offered)].hash;
  END IF;
  UPDATE beehive.station_head h SET seq = head.seq, hash = head.hash, heard_at = now()
    WHERE h.station = caller.code AND h.epoch = caller.epoch;

  IF wrong.seq IS NOT NULL THEN
    PERFORM beehive.report_incident(caller.code, caller.epoch, 'broken', wrong.seq, head.hash, wrong.hash);
    RETURN jsonb_build_object('status', 'broken', 'at', wrong.seq, 'through', head.seq);
  END IF;
  SELECT jsonb_build_object(
      'status', 'ok', 'through', head.seq, 'duplicates', repeats,
      'parked', coalesce((SELECT jsonb_agg(jsonb_build_object('seq', o.seq, 'reason', o.complaint) ORDER BY o.seq)
                          FROM unnest(offered) o WHERE o.complaint IS NOT NULL), '[]'),
      'parkedTotal', (SELECT count(*) FROM beehive.parked p WHERE p.station = caller.code AND p.epoch = caller.epoch),
      'keysWanted', coalesce((SELECT jsonb_agg(d.person) FROM (
          SELECT k.person FROM beehive.data_key k WHERE k.station = caller.code AND k.wrapped IS NULL
          ORDER BY k.person LIMIT 500) d), '[]'))
    INTO answer;
  RETURN answer;
END
$$;

-- What the centre states to the calling station, after a position. "last" is the highest position there is
-- and "at" the fact at `after`: a station that does not know that fact has to ask from the beginning,
-- because one of the two was restored from a backup.
CREATE FUNCTION api.pull(after bigint, at_most integer) RETURNS jsonb
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
                                            'time', f."time", 'data', f.data) ORDER BY l.position)
        FROM (SELECT o.position, o.fact FROM beehive.outgoing o WHERE o.station = s.code AND o.position > $1
              ORDER BY o.position LIMIT greatest(0, least($2, 1000))) l
        JOIN beehive.centre_fact f ON f.id = l.fact), '[]'),
      'centreKey', coalesce((SELECT k.public_pem FROM beehive.centre_key k), ''))
    END
  FROM (SELECT) AS one LEFT JOIN beehive.station s ON s.role = session_user
$$;

ALTER FUNCTION api.ingest(text) OWNER TO beehive_door;
ALTER FUNCTION api.pull(bigint, integer) OWNER TO beehive_door;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA api, beehive FROM PUBLIC;
REVOKE USAGE ON TYPE beehive.offered FROM PUBLIC;
GRANT EXECUTE ON FUNCTION api.ingest(text), api.pull(bigint, integer) TO beehive_station;
GRANT EXECUTE ON FUNCTION
  beehive.fact_hash(bytea, bigint, text, text, text, text, bigint, text, boolean, text, text),
  beehive.read_lines(text[], text),
  beehive.read_singly(text[], bigint, text),
  beehive.stored_hash(text, integer, bigint),
  beehive.report_incident(text, integer, text, bigint, bytea, bytea)
  TO beehive_door;
