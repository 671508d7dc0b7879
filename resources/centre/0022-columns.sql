-- A faster way in for a batch in which nothing is amiss: api.ingest_columns, the fields of its facts as arrays. It takes a
-- batch that follows on from what is here, whole, or does nothing and answers "lines": the station then offers the same
-- batch to api.ingest, which knows every trouble. Writing each fact as JSON and reading it again was most of the work.

-- What both doors do with the persons of a batch: asks for the keys of new ones, takes in those that were asked for.
CREATE FUNCTION beehive.keep_keys(of_station text, persons uuid[], envelope jsonb) RETURNS void
LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  IF cardinality(persons) > 0 THEN
    INSERT INTO beehive.data_key (station, person)
      SELECT DISTINCT of_station, p.person FROM unnest(persons) AS p(person)
      WHERE NOT EXISTS (SELECT FROM beehive.erased e WHERE e.station = of_station AND e.person = p.person)
      ON CONFLICT (station, person) DO NOTHING;
  END IF;
  IF jsonb_typeof(envelope -> 'keys') = 'array' AND jsonb_array_length(envelope -> 'keys') > 0 THEN
    UPDATE beehive.data_key d SET wrapped = k.wrapped, wrapped_for = decode(envelope ->> 'keysFor', 'hex')
      FROM (SELECT (key ->> 'person')::uuid AS person, decode(key ->> 'wrapped', 'base64') AS wrapped
            FROM jsonb_array_elements(envelope -> 'keys') key) k
      WHERE d.station = of_station AND d.person = k.person AND d.wrapped IS NULL;
  END IF;
END
$$;

-- What both doors answer when everything is here.
CREATE FUNCTION beehive.well_taken(of_station text, of_epoch integer, through bigint, duplicates integer, parked jsonb) RETURNS jsonb
LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT jsonb_build_object(
    'status', 'ok', 'through', through, 'duplicates', duplicates, 'parked', parked,
    'parkedTotal', (SELECT count(*) FROM beehive.parked p WHERE p.station = of_station AND p.epoch = of_epoch),
    'keysWanted', coalesce((SELECT jsonb_agg(d.person) FROM (
        SELECT k.person FROM beehive.data_key k WHERE k.station = of_station AND k.wrapped IS NULL
        ORDER BY k.person LIMIT 500) d), '[]'));
END;

-- api.ingest does and answers so too.
DO $$
DECLARE
  ingest text := pg_get_functiondef('api.ingest(text)'::regprocedure);
  keys_from constant integer := strpos(ingest, '  INSERT INTO beehive.data_key (station, person)');
  keys_to constant integer := strpos(ingest, '  INSERT INTO beehive.erased (station, person)');
  answer_from constant integer := strpos(ingest, '  SELECT jsonb_build_object(' || E'\n      ''status'', ''ok''');
  answer_to constant integer := strpos(ingest, '  RETURN answer;');
BEGIN
  IF keys_from = 0 OR keys_to < keys_from OR answer_from < keys_to OR answer_to < answer_from THEN
    RAISE EXCEPTION 'api.ingest is not the one of 0016-reborn.sql';
  END IF;
  EXECUTE left(ingest, keys_from - 1)
    || $ingest$  PERFORM beehive.keep_keys(caller.code,
    ARRAY(SELECT p.person FROM unnest(offered) o, unnest(o.persons) AS p(person) WHERE o.complaint IS NULL), envelope);
$ingest$
    || substr(ingest, keys_to, answer_from - keys_to)
    || $ingest$  answer := beehive.well_taken(caller.code, caller.epoch, head.seq, repeats,
    coalesce((SELECT jsonb_agg(jsonb_build_object('seq', o.seq, 'reason', o.complaint) ORDER BY o.seq)
              FROM unnest(offered) o WHERE o.complaint IS NOT NULL), '[]'));
$ingest$
    || substr(ingest, answer_to);
END
$$;

-- Takes in a batch by its columns. `envelope` is the first line of what api.ingest takes; the n-th of each array is the
-- fact `after + n`, NULL in `personal` where nothing is sealed; the arrays are empty where only keys are handed over. Answers
-- {"status": "ok", …} as api.ingest does, or {"status": "lines"}: nothing was done, and the batch is to be offered there.
CREATE FUNCTION api.ingest_columns(
  envelope text, id uuid[], source text[], type text[], subject text[], "time" bigint[], actor text[], data text[],
  personal text[], urgent boolean[], hash bytea[]
) RETURNS jsonb
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET row_security = on
AS $$
DECLARE
  lines constant jsonb := '{"status": "lines"}';
  facts constant integer := cardinality(hash);
  caller beehive.station;
  head beehive.station_head;
  told jsonb;
  persons uuid[];
  taken integer;
BEGIN
  SELECT s.* INTO caller FROM beehive.station s WHERE s.role = session_user;
  IF caller.enabled IS NOT TRUE OR coalesce(facts, -1) NOT BETWEEN 0 AND 5000 OR cardinality(id) IS DISTINCT FROM facts
     OR (SELECT sum(bytes) FROM unnest(ARRAY[octet_length(envelope), pg_column_size(id), pg_column_size(source),
           pg_column_size(type), pg_column_size(subject), pg_column_size("time"), pg_column_size(actor), pg_column_size(data),
           pg_column_size(personal), pg_column_size(urgent), pg_column_size(hash)]) bytes) > 33554432 THEN
    RETURN lines;
  END IF;
  BEGIN
    told := envelope::jsonb;
    -- One call of a station at a time; held until commit. Other stations have other rows.
    SELECT h.* INTO head FROM beehive.station_head h
      WHERE h.station = caller.code AND h.epoch = caller.epoch FOR UPDATE;
    IF (told ->> 'format')::integer IS DISTINCT FROM 1 OR (told ->> 'epoch')::integer IS DISTINCT FROM caller.epoch
       OR (told ->> 'after')::bigint IS DISTINCT FROM head.seq OR decode(told ->> 'prev', 'hex') IS DISTINCT FROM head.hash
       OR (told ->> 'head')::numeric < head.seq THEN
      RETURN lines;
    END IF;

    -- The rules of beehive.read_lines, no laxer: what repeats is looked at once, and what is doubtful goes the other way.
    -- So does an erasure.
    IF EXISTS (SELECT FROM (SELECT DISTINCT unnest(type)) AS k(one) WHERE one IS NULL OR one NOT LIKE '_%._%.v_%'
                 OR octet_length(one) > 60 OR strpos(one, E'\n') > 0 OR one LIKE 'person.erased.v%')
       OR EXISTS (SELECT FROM (SELECT DISTINCT unnest(actor)) AS k(one) WHERE one IS NULL OR one = ''
                    OR octet_length(one) > 60 OR strpos(one, E'\n') > 0)
       OR EXISTS (SELECT FROM (SELECT DISTINCT unnest(source)) AS k(one) WHERE one IS NULL
                    OR one NOT IN ('/stations/' || caller.code, '/centre'))
       OR strpos(array_to_string(subject, ''), E'\n') > 0 THEN
      RETURN lines;
    END IF;
    SELECT array_agg(DISTINCT (part ->> 'person')::uuid) INTO persons
      FROM unnest(personal) sealed, jsonb_array_elements(sealed::jsonb) part;
    IF array_position(persons, NULL) IS NOT NULL THEN
      RETURN lines;
    END IF;

    -- Each hash is over the hash before it and the texts.
    INSERT INTO beehive.fact (station, epoch, seq, id, source, type, subject, "time", actor, data, personal, urgent, hash)
      SELECT caller.code, caller.epoch, head.seq + o.n, o.id, o.source, o.type, o.subject, o."time", o.actor, o.data,
             o.personal, o.urgent, o.hash
      FROM unnest(id, source, type, subject, "time", actor, data, personal, urgent, hash, head.hash || hash[:facts - 1])
        WITH ORDINALITY AS o(id, source, type, subject, "time", actor, data, personal, urgent, hash, before, n)
      WHERE o.hash = beehive.fact_hash(o.before, head.seq + o.n, o.id::text, o.source, o.type, o.subject, o."time", o.actor,
              o.urgent, o.data, o.personal)
        AND o.urgent IS NOT NULL AND o."time" >= 0 AND octet_length(o.subject) BETWEEN 1 AND 100
        AND octet_length(o.data) + coalesce(octet_length(o.personal), 0) <= beehive.most_fact_bytes()
        AND jsonb_typeof(o.data::jsonb) = 'object';
    GET DIAGNOSTICS taken = ROW_COUNT;
    IF taken <> facts THEN
      RAISE EXCEPTION data_exception;
    END IF;
    PERFORM beehive.keep_keys(caller.code, persons, told);
    head.seq := head.seq + facts;
    UPDATE beehive.station_head h SET seq = head.seq, hash = coalesce(ingest_columns.hash[facts], h.hash), heard_at = now()
      WHERE h.station = caller.code AND h.epoch = caller.epoch;
  EXCEPTION WHEN data_exception OR program_limit_exceeded THEN
    RETURN lines;
  END;
  RETURN beehive.well_taken(caller.code, caller.epoch, head.seq, 0, '[]');
END
$$;

ALTER FUNCTION api.ingest_columns(text, uuid[], text[], text[], text[], bigint[], text[], text[], text[], boolean[], bytea[])
  OWNER TO beehive_door;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA api, beehive FROM PUBLIC;
GRANT EXECUTE ON FUNCTION
  api.ingest_columns(text, uuid[], text[], text[], text[], bigint[], text[], text[], text[], boolean[], bytea[])
  TO beehive_station;
GRANT EXECUTE ON FUNCTION
  beehive.keep_keys(text, uuid[], jsonb),
  beehive.well_taken(text, integer, bigint, integer, jsonb)
  TO beehive_door;
