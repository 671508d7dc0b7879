-- What an administrator of the district does, as functions. Nobody but the superuser may call them yet.

-- Enrols a station: its login role, the start of its line. Safe to repeat.
-- The role has no password; it logs in with its certificate, or an administrator sets one.
CREATE FUNCTION beehive.enrol(of_code text) RETURNS name
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  login name := 'station_' || replace(of_code, '-', '_');
BEGIN
  IF of_code !~ '^[0-9]{6}-[0-9]{3}$' THEN
    RAISE EXCEPTION 'not a station code: %', of_code;
  END IF;
  BEGIN
    EXECUTE format('CREATE ROLE %I', login);
  EXCEPTION WHEN duplicate_object OR unique_violation THEN
    NULL;
  END;
  EXECUTE format(
    'ALTER ROLE %I LOGIN INHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS CONNECTION LIMIT 2', login);
  -- A station may change the first three for its own session: they guard against accidents, not against a thief.
  EXECUTE format('ALTER ROLE %I SET statement_timeout = %L', login, '60s');
  EXECUTE format('ALTER ROLE %I SET idle_in_transaction_session_timeout = %L', login, '30s');
  EXECUTE format('ALTER ROLE %I SET lock_timeout = %L', login, '30s');
  EXECUTE format('ALTER ROLE %I SET temp_file_limit = %L', login, '64MB');
  EXECUTE format('GRANT beehive_station TO %I', login);
  INSERT INTO beehive.station (code, role) VALUES (of_code, login) ON CONFLICT (code) DO NOTHING;
  INSERT INTO beehive.station_head (station, epoch, base_seq, base_hash, seq, hash)
    VALUES (of_code, 1, 0, decode(repeat('00', 32), 'hex'), 0, decode(repeat('00', 32), 'hex'))
    ON CONFLICT (station, epoch) DO NOTHING;
  INSERT INTO beehive.outgoing_counter (station) VALUES (of_code) ON CONFLICT (station) DO NOTHING;
  RETURN login;
END
$$;

-- Begins a new epoch after fact `base` of the present one: for a station whose disk was restored or replaced
-- and now holds the line up to that fact. What the centre has beyond it stays, in its own epoch.
CREATE FUNCTION beehive.begin_epoch(of_code text, base bigint) RETURNS integer
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  head beehive.station_head;
  base_hash bytea;
BEGIN
  SELECT h.* INTO head FROM beehive.station_head h JOIN beehive.station s ON s.code = h.station AND s.epoch = h.epoch
    WHERE h.station = of_code FOR UPDATE;
  base_hash := CASE WHEN base = head.base_seq THEN head.base_hash ELSE beehive.stored_hash(of_code, head.epoch, base) END;
  IF base_hash IS NULL THEN
    RAISE EXCEPTION 'station % has no fact % in its present epoch', of_code, base;
  END IF;
  INSERT INTO beehive.station_head (station, epoch, base_seq, base_hash, seq, hash)
    VALUES (of_code, head.epoch + 1, base, base_hash, base, base_hash);
  UPDATE beehive.station SET epoch = head.epoch + 1 WHERE code = of_code;
  RETURN head.epoch + 1;
END
$$;

-- A fresh UUIDv7.
CREATE FUNCTION beehive.new_id() RETURNS uuid
LANGUAGE sql VOLATILE
RETURN encode(
  set_bit(set_bit(
    overlay(uuid_send(gen_random_uuid())
      PLACING substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6),
    52, 1), 53, 1),
  'hex')::uuid;

-- States a fact of the centre to the named stations, or to all that are enrolled now. Returns its id.
CREATE FUNCTION beehive.publish(of_type text, of_subject text, of_data jsonb, to_stations text[] DEFAULT NULL) RETURNS uuid
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  fact uuid := beehive.new_id();
  missing text;
BEGIN
  SELECT t.code INTO missing FROM unnest(to_stations) t(code)
    WHERE NOT EXISTS (SELECT FROM beehive.station s WHERE s.code = t.code) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'station % is not enrolled', missing;
  END IF;
  INSERT INTO beehive.centre_fact (id, type, subject, "time", data)
    VALUES (fact, of_type, of_subject, (extract(epoch FROM clock_timestamp()) * 1000)::bigint, of_data);
  -- Locked in one order, so that two publishers never wait for each other in a circle; counted in a second
  -- statement, which sees what the one before us committed.
  PERFORM FROM beehive.outgoing_counter c WHERE to_stations IS NULL OR c.station = ANY (to_stations) ORDER BY c.station FOR UPDATE;
  WITH next AS (
    UPDATE beehive.outgoing_counter c SET last = c.last + 1
      WHERE to_stations IS NULL OR c.station = ANY (to_stations) RETURNING c.station, c.last)
  INSERT INTO beehive.outgoing (station, position, fact) SELECT n.station, n.last, fact FROM next n;
  RETURN fact;
END
$$;

-- A short notice for the boards and kiosks of the named stations, or of all.
CREATE FUNCTION beehive.publish_notice(zh text, en text, last_day date, to_stations text[] DEFAULT NULL) RETURNS uuid
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  notice uuid := beehive.new_id();
BEGIN
  -- What a station would refuse must not enter its line.
  IF NOT coalesce(char_length(zh) BETWEEN 1 AND 120 AND char_length(en) BETWEEN 1 AND 240 AND last_day IS NOT NULL, false) THEN
    RAISE EXCEPTION 'a notice has 1 to 120 characters of Chinese, 1 to 240 of English, and a last day';
  END IF;
  PERFORM beehive.publish('notice.published.v1', 'notice/' || notice,
    jsonb_build_object('noticeId', notice, 'text', jsonb_build_object('zh', zh, 'en', en), 'lastDay', to_char(last_day, 'YYYY-MM-DD')),
    to_stations);
  RETURN notice;
END
$$;

-- Takes a notice back at every station that was told of it.
CREATE FUNCTION beehive.withdraw_notice(notice uuid) RETURNS uuid
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  told text[];
BEGIN
  SELECT array_agg(DISTINCT o.station) INTO told FROM beehive.outgoing o JOIN beehive.centre_fact f ON f.id = o.fact
    WHERE f.type = 'notice.published.v1' AND f.subject = 'notice/' || notice;
  IF told IS NULL THEN
    RAISE EXCEPTION 'there is no notice %', notice;
  END IF;
  RETURN beehive.publish('notice.withdrawn.v1', 'notice/' || notice, jsonb_build_object('noticeId', notice), told);
END
$$;

-- Recomputes a station's chain from the stored texts: "ok", or the first fact that is missing or altered.
CREATE FUNCTION beehive.check_chain(of_code text, of_epoch integer DEFAULT 1) RETURNS text
LANGUAGE sql STABLE
BEGIN ATOMIC
  WITH head AS (SELECT h.* FROM beehive.station_head h WHERE h.station = of_code AND h.epoch = of_epoch),
  line AS (
    SELECT f.seq, f.hash, f.id::text AS id, f.source, f.type, f.subject, f."time", f.actor, f.urgent, f.data, f.personal, false AS parked
      FROM beehive.fact f WHERE f.station = of_code AND f.epoch = of_epoch
    UNION ALL
    SELECT p.seq, p.hash, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, true
      FROM beehive.parked p WHERE p.station = of_code AND p.epoch = of_epoch),
  linked AS (
    SELECT l.*, lag(l.seq, 1, head.base_seq) OVER (ORDER BY l.seq) AS prev_seq,
           lag(l.hash, 1, head.base_hash) OVER (ORDER BY l.seq) AS prev_hash
      FROM line l, head),
  fault AS (
    SELECT k.seq, 'fact ' || (k.prev_seq + 1) || ' is missing' AS what FROM linked k WHERE k.seq <> k.prev_seq + 1
    UNION ALL
    SELECT k.seq, 'fact ' || k.seq || ' was altered' FROM linked k
      WHERE NOT k.parked AND k.hash IS DISTINCT FROM beehive.fact_hash(
        k.prev_hash, k.seq, k.id, k.source, k.type, k.subject, k."time", k.actor, k.urgent, k.data, k.personal)
    UNION ALL
    SELECT head.seq + 1, 'the line does not end at fact ' || head.seq FROM head
      WHERE (SELECT coalesce(max(l.seq), head.base_seq) FROM line l) <> head.seq
         OR (SELECT l.hash FROM line l WHERE l.seq = head.seq) IS DISTINCT FROM head.hash AND head.seq > head.base_seq)
  SELECT CASE WHEN NOT EXISTS (SELECT FROM head) THEN 'there is no such line'
              ELSE coalesce((SELECT f.what FROM fault f ORDER BY f.seq LIMIT 1), 'ok') END;
END;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA beehive FROM PUBLIC;
