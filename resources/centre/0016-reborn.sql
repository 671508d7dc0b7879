-- A station reborn (换机): a machine is gone, another one is enrolled under the same code and takes the station up again.
--
-- An administrator opens that, for some days (beehive.open_rebirth): a new epoch begins after the last fact the district
-- has, so that the old machine is refused from then on, and the station's login may read its own line. Without that it
-- may not: a stolen login writes into its line and reads nothing of it. The first machine to ask is the one; it proves
-- with a secret of its own that it is still the same, and any other is refused and reported.
--
-- The keys of persons come after it: the district's key holder opens what was wrapped to him, seals it to the new machine
-- alone (`centre-rewrap`), and the machine fetches it. In this database they are never in the clear.

CREATE TABLE beehive.rebirth (
  station text COLLATE "C" PRIMARY KEY REFERENCES beehive.station,
  epoch integer NOT NULL,
  opened_at timestamptz NOT NULL DEFAULT now(),
  until timestamptz NOT NULL,
  -- SHA-256 of the secret of the machine that came first.
  claim bytea CHECK (length(claim) = 32),
  claimed_at timestamptz
);

-- A person's data key, sealed to the machine with that public key. Zero bytes: there is no such key any more.
CREATE TABLE beehive.returned_key (
  station text COLLATE "C" NOT NULL REFERENCES beehive.station,
  person uuid NOT NULL,
  seal_key bytea NOT NULL CHECK (length(seal_key) = 32),
  sealed bytea NOT NULL CHECK (length(sealed) <= 512),
  returned_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (station, person)
);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['rebirth', 'returned_key'] LOOP
    EXECUTE format('ALTER TABLE beehive.%I OWNER TO beehive_owner', name);
    EXECUTE format('ALTER TABLE beehive.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE beehive.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format(
      'CREATE POLICY own_line ON beehive.%I TO beehive_door
         USING (station = (SELECT s.code FROM beehive.station s WHERE s.role = session_user))', name);
  END LOOP;
END
$$;
GRANT SELECT, UPDATE (claim, claimed_at) ON beehive.rebirth TO beehive_door;
GRANT SELECT, DELETE ON beehive.returned_key TO beehive_door;

-- An erased person's key lies here no longer than elsewhere.
CREATE FUNCTION beehive.forget_returned_key() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM beehive.returned_key k WHERE k.station = NEW.station AND k.person = NEW.person;
  RETURN NULL;
END
$$;
CREATE TRIGGER forget_returned_key AFTER INSERT ON beehive.erased FOR EACH ROW EXECUTE FUNCTION beehive.forget_returned_key();

-- Two more things that need a person: a station that has fewer facts than it sent ("cut"), and a second machine that
-- wants to take the station up ("clone").
ALTER TABLE beehive.incident DROP CONSTRAINT incident_kind_check,
  ADD CONSTRAINT incident_kind_check CHECK (kind IN ('fork', 'broken', 'old-epoch', 'cut', 'clone'));

-- A station says with each batch how many facts it has ("head"). Fewer than are here: its ledger was cut, or its disk put
-- back. The batch itself may still be a plain repeat, so that is answered as always, and reported.
DO $$
DECLARE
  ingest text := pg_get_functiondef('api.ingest(text)'::regprocedure);
  place constant text := '  -- Do both sides agree on the fact before the batch? An empty batch asks just this.';
  noticing text := replace(ingest, place,
    $ingest$  IF jsonb_typeof(envelope -> 'head') = 'number' AND (envelope ->> 'head')::numeric < head.seq THEN
    PERFORM beehive.report_incident(caller.code, caller.epoch, 'cut', head.seq, head.hash, prev);
  END IF;

$ingest$ || place);
BEGIN
  IF noticing = ingest THEN
    RAISE EXCEPTION 'api.ingest is not the one of 0002-doors.sql';
  END IF;
  EXECUTE noticing;
END
$$;

-- Opens the way for another machine: begins a new epoch after the last fact that is here. Returns the epoch. May be said
-- again, for yet another machine: the one before it is then refused.
CREATE FUNCTION beehive.open_rebirth(of_code text, days integer DEFAULT 7) RETURNS integer
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  base bigint;
  begun integer;
BEGIN
  IF NOT coalesce(days BETWEEN 1 AND 60, false) THEN
    RAISE EXCEPTION 'a station may be taken up again within 1 to 60 days, not %', days;
  END IF;
  SELECT h.seq INTO base FROM beehive.station_head h JOIN beehive.station s ON s.code = h.station AND s.epoch = h.epoch
    WHERE h.station = of_code FOR UPDATE OF h;
  IF base IS NULL THEN
    RAISE EXCEPTION 'station % is not enrolled', of_code;
  ELSIF base = 0 THEN
    RAISE EXCEPTION 'station % never sent anything: there is nothing to take up again', of_code;
  END IF;
  begun := beehive.begin_epoch(of_code, base);
  INSERT INTO beehive.rebirth AS known (station, epoch, until) VALUES (of_code, begun, now() + make_interval(days => days))
    ON CONFLICT (station) DO UPDATE
      SET epoch = excluded.epoch, opened_at = now(), until = excluded.until, claim = NULL, claimed_at = NULL;
  RETURN begun;
END
$$;

-- Closes it before its time.
CREATE FUNCTION beehive.close_rebirth(of_code text) RETURNS void
LANGUAGE sql VOLATILE
BEGIN ATOMIC
  DELETE FROM beehive.rebirth WHERE station = of_code;
END;

-- Puts what the key holder sealed where the machine fetches it. An erased person gets nothing. Returns how many there are.
CREATE FUNCTION beehive.return_keys(of_code text, to_key bytea, persons uuid[], letters bytea[]) RETURNS integer
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  kept integer;
BEGIN
  IF to_key IS DISTINCT FROM (SELECT k.seal_key FROM beehive.station_keys(of_code) k) THEN
    RAISE EXCEPTION 'station % has another key by now', of_code;
  END IF;
  INSERT INTO beehive.returned_key AS known (station, person, seal_key, sealed)
    SELECT of_code, k.person, to_key, k.letter FROM unnest(persons, letters) AS k(person, letter)
    WHERE NOT EXISTS (SELECT FROM beehive.erased e WHERE e.station = of_code AND e.person = k.person)
    ON CONFLICT (station, person) DO UPDATE SET seal_key = excluded.seal_key, sealed = excluded.sealed, returned_at = now();
  GET DIAGNOSTICS kept = ROW_COUNT;
  RETURN kept;
END
$$;

-- The calling station's own line, from after a number on: across its epochs, each fact as it was sent, those that were
-- set aside too ("sent": the exact text). At most `at_most` facts and about 8 MB, at least one.
--
-- Answers {"status": …}:
--   ok       epoch, in which the machine goes on; head: {seq, hash}, the anchor the line must end at; facts
--   refused  reason: not-enrolled, disabled, malformed, not-opened, other-machine
CREATE FUNCTION api.own_line(claim bytea, after bigint, at_most integer) RETURNS jsonb
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET row_security = on
AS $$
DECLARE
  caller beehive.station;
  opened beehive.rebirth;
  head beehive.station_head;
  proof bytea;
  count integer := greatest(1, least(coalesce(at_most, 1), 1000));
  facts jsonb;
BEGIN
  SELECT s.* INTO caller FROM beehive.station s WHERE s.role = session_user;
  IF NOT FOUND THEN
    RETURN '{"status": "refused", "reason": "not-enrolled"}';
  ELSIF NOT caller.enabled THEN
    RETURN '{"status": "refused", "reason": "disabled"}';
  ELSIF length(own_line.claim) IS DISTINCT FROM 32 OR coalesce(after, -1) < 0 THEN
    RETURN '{"status": "refused", "reason": "malformed"}';
  END IF;
  SELECT r.* INTO opened FROM beehive.rebirth r
    WHERE r.station = caller.code AND r.epoch = caller.epoch AND r.until > now() FOR UPDATE;
  IF NOT FOUND THEN
    RETURN '{"status": "refused", "reason": "not-opened"}';
  END IF;
  proof := sha256(own_line.claim);
  IF opened.claim IS NULL THEN
    UPDATE beehive.rebirth r SET claim = proof, claimed_at = now() WHERE r.station = caller.code;
  ELSIF opened.claim <> proof THEN
    PERFORM beehive.report_incident(caller.code, caller.epoch, 'clone', after, opened.claim, proof);
    RETURN '{"status": "refused", "reason": "other-machine"}';
  END IF;

  SELECT h.* INTO head FROM beehive.station_head h WHERE h.station = caller.code AND h.epoch = caller.epoch;
  WITH ranges AS (
    -- Number by number the newest epoch that gave it out: an epoch ends where the next one branched off.
    SELECT h.epoch, h.base_seq AS above, lead(h.base_seq, 1, h.seq) OVER (ORDER BY h.epoch) AS upto
      FROM beehive.station_head h WHERE h.station = caller.code AND h.epoch <= caller.epoch),
  sizes AS (
    SELECT f.epoch, f.seq, octet_length(f.data) + coalesce(octet_length(f.personal), 0) AS bytes
      FROM ranges r JOIN beehive.fact f ON f.station = caller.code AND f.epoch = r.epoch
        AND f.seq > greatest(after, r.above) AND f.seq <= least(r.upto, after + count)
    UNION ALL
    SELECT p.epoch, p.seq, octet_length(p.fact)
      FROM ranges r JOIN beehive.parked p ON p.station = caller.code AND p.epoch = r.epoch
        AND p.seq > greatest(after, r.above) AND p.seq <= least(r.upto, after + count)),
  fitting AS (
    SELECT s.epoch, s.seq FROM (SELECT z.*, sum(z.bytes) OVER (ORDER BY z.seq) AS so_far FROM sizes z) s
      WHERE s.so_far <= 8388608 OR s.seq = after + 1),
  line AS (
    SELECT f.seq, jsonb_build_object('seq', f.seq, 'hash', encode(f.hash, 'hex'), 'id', f.id, 'source', f.source,
        'type', f.type, 'subject', f.subject, 'time', f."time", 'actor', f.actor, 'data', f.data, 'personal', f.personal,
        'urgent', f.urgent) AS fact
      FROM fitting t JOIN beehive.fact f ON f.station = caller.code AND f.epoch = t.epoch AND f.seq = t.seq
    UNION ALL
    SELECT p.seq, jsonb_build_object('seq', p.seq, 'hash', encode(p.hash, 'hex'), 'sent', p.fact)
      FROM fitting t JOIN beehive.parked p ON p.station = caller.code AND p.epoch = t.epoch AND p.seq = t.seq)
  SELECT coalesce(jsonb_agg(l.fact ORDER BY l.seq), '[]') INTO facts FROM line l;
  RETURN jsonb_build_object('status', 'ok', 'epoch', caller.epoch,
    'head', jsonb_build_object('seq', head.seq, 'hash', encode(head.hash, 'hex')), 'facts', facts);
END
$$;

-- The keys of persons that were sealed to the calling station, after a person, in the order of their numbers.
CREATE FUNCTION api.own_keys(after uuid, at_most integer) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET row_security = on
AS $$
  SELECT CASE
    WHEN s.code IS NULL THEN '{"status": "refused", "reason": "not-enrolled"}'
    WHEN NOT s.enabled THEN '{"status": "refused", "reason": "disabled"}'
    ELSE jsonb_build_object('status', 'ok', 'keys', coalesce((
      SELECT jsonb_agg(jsonb_build_object('person', k.person, 'sealKey', encode(k.seal_key, 'base64'),
                                          'sealed', replace(encode(k.sealed, 'base64'), E'\n', '')) ORDER BY k.person)
      FROM (SELECT r.person, r.seal_key, r.sealed FROM beehive.returned_key r
            WHERE r.station = s.code AND ($1 IS NULL OR r.person > $1)
            ORDER BY r.person LIMIT greatest(1, least($2, 1000))) k), '[]'))
    END
  FROM (SELECT) AS one LEFT JOIN beehive.station s ON s.role = session_user
$$;

ALTER FUNCTION api.own_line(bytea, bigint, integer) OWNER TO beehive_door;
ALTER FUNCTION api.own_keys(uuid, integer) OWNER TO beehive_door;
REVOKE ALL ON FUNCTION api.own_line(bytea, bigint, integer), api.own_keys(uuid, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION api.own_line(bytea, bigint, integer), api.own_keys(uuid, integer) TO beehive_station;
REVOKE ALL ON FUNCTION beehive.forget_returned_key(), beehive.open_rebirth(text, integer), beehive.close_rebirth(text),
  beehive.return_keys(text, bytea, uuid[], bytea[]) FROM PUBLIC;
