-- How a content pack (内容包) of publicity reaches the stations: it is signed outside the database, by whoever holds
-- the district's pack key, and published here. Somebody of the district who has
--   GRANT beehive_district TO …;
-- calls district.publish_pack with what the pack file holds, and sees with district.packs() who was told.
-- PostgreSQL cannot check the signature: each station does, against the keys it trusts itself. What is checked here is
-- the form, and that a version number is never given out twice.
--
-- beehive_publisher owns these functions and no table. What it may see and state is bounded by row: packs.

DO $$
BEGIN
  -- Roles belong to the whole server; another database of it may have made it already.
  CREATE ROLE beehive_publisher NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL;
END
$$;
GRANT USAGE ON SCHEMA beehive TO beehive_publisher;

CREATE INDEX centre_fact_for_packs ON beehive.centre_fact (subject) WHERE type = 'publicity.pack-published.v1';

CREATE POLICY stations_for_packs ON beehive.station FOR SELECT TO beehive_publisher USING (true);
CREATE POLICY counters_seen_for_packs ON beehive.outgoing_counter FOR SELECT TO beehive_publisher USING (true);
CREATE POLICY counters_moved_for_packs ON beehive.outgoing_counter FOR UPDATE TO beehive_publisher USING (true);
CREATE POLICY packs_seen ON beehive.centre_fact FOR SELECT TO beehive_publisher
  USING (type = 'publicity.pack-published.v1');
CREATE POLICY packs_stated ON beehive.centre_fact FOR INSERT TO beehive_publisher
  WITH CHECK (type = 'publicity.pack-published.v1');
CREATE POLICY packs_told ON beehive.outgoing FOR SELECT TO beehive_publisher
  USING (EXISTS (SELECT FROM beehive.centre_fact c WHERE c.id = fact));
CREATE POLICY packs_sent ON beehive.outgoing FOR INSERT TO beehive_publisher
  WITH CHECK (EXISTS (SELECT FROM beehive.centre_fact c WHERE c.id = fact));
GRANT SELECT (code) ON beehive.station TO beehive_publisher;
GRANT SELECT, UPDATE (last) ON beehive.outgoing_counter TO beehive_publisher;
GRANT SELECT (id, type, subject, "time", data, stated_by), INSERT (id, type, subject, "time", data)
  ON beehive.centre_fact TO beehive_publisher;
GRANT SELECT, INSERT ON beehive.outgoing TO beehive_publisher;

-- Whether a value is a text in both languages, of at most so many characters each.
CREATE FUNCTION beehive.is_in_both(value jsonb, fewest integer, most_zh integer, most_en integer) RETURNS boolean
LANGUAGE sql IMMUTABLE
RETURN CASE WHEN NOT beehive.has_just(value, ARRAY['zh', 'en']) THEN false
  ELSE beehive.is_text(value -> 'zh', fewest, most_zh) AND beehive.is_text(value -> 'en', fewest, most_en) END;

-- Whether a value is one text that matches.
CREATE FUNCTION beehive.is_word(value jsonb, pattern text) RETURNS boolean
LANGUAGE sql IMMUTABLE
RETURN beehive.is_list(jsonb_build_array(value), 1, pattern);

-- Whether a value is a day that exists.
CREATE FUNCTION beehive.is_day(value jsonb) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN beehive.is_word(value, '^[0-9]{4}-[0-9]{2}-[0-9]{2}$') AND to_char((value #>> '{}')::date, 'YYYY-MM-DD') = value #>> '{}';
EXCEPTION WHEN datetime_field_overflow OR invalid_datetime_format THEN
  RETURN false;
END
$$;

-- Whether every station can read a piece (shared/domain/publicity.ts).
CREATE FUNCTION beehive.is_pack_piece(piece jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE
RETURN CASE
  WHEN NOT beehive.has_just(piece, ARRAY['pieceId', 'kind', 'audience', 'places', 'title', 'firstDay', 'lastDay', 'line', 'text', 'source'])
    THEN false
  WHEN jsonb_typeof(piece -> 'audience') <> 'array' OR jsonb_typeof(piece -> 'places') <> 'array' THEN false
  WHEN NOT beehive.is_day(piece -> 'firstDay') OR NOT beehive.is_day(piece -> 'lastDay') THEN false
  ELSE beehive.is_word(piece -> 'pieceId', '^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$')
    AND beehive.is_word(piece -> 'kind', '^(fraud-warning|model-case|law|safety|culture)$')
    AND jsonb_array_length(piece -> 'audience') > 0
    AND beehive.is_list(piece -> 'audience', 8, '^(everyone|workers|tenants|landlords|shopkeepers|parents|elderly|riders)$')
    AND jsonb_array_length(piece -> 'places') > 0
    AND beehive.is_list(piece -> 'places', 2, '^(kiosk|board)$')
    AND (piece ->> 'firstDay') <= (piece ->> 'lastDay')
    AND beehive.is_in_both(piece -> 'title', 1, 20, 60)
    AND beehive.is_in_both(piece -> 'line', 1, 60, 120)
    -- One line, of letters that are seen.
    AND ((piece #>> '{line,zh}') || (piece #>> '{line,en}')) !~ '[\u000A\u00AD\u200B-\u200F\u2060-\u206F\uE000-\uF8FF]'
    AND beehive.is_in_both(piece -> 'text', 0, 400, 1000)
    AND beehive.is_in_both(piece -> 'source', 1, 40, 100)
END;

-- Whether every station can read a pack (shared/domain/content-pack.ts). Nothing more may be in it.
CREATE FUNCTION beehive.is_pack(pack jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE
RETURN CASE
  WHEN NOT beehive.has_just(pack, ARRAY['packId', 'version', 'issuedOn', 'issuer', 'title', 'revoked', 'pieces']) THEN false
  WHEN jsonb_typeof(pack -> 'revoked') <> 'boolean' OR jsonb_typeof(pack -> 'pieces') <> 'array' THEN false
  ELSE beehive.is_word(pack -> 'packId', '^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$')
    AND beehive.is_count(pack -> 'version', 1, 1000000)
    AND beehive.is_day(pack -> 'issuedOn')
    AND beehive.is_in_both(pack -> 'issuer', 1, 40, 100)
    AND beehive.is_in_both(pack -> 'title', 1, 20, 60)
    AND jsonb_array_length(pack -> 'pieces') <= 40
    AND (pack -> 'revoked')::boolean = (jsonb_array_length(pack -> 'pieces') = 0)
    AND NOT EXISTS (SELECT FROM jsonb_array_elements(pack -> 'pieces') piece WHERE NOT beehive.is_pack_piece(piece))
    AND (SELECT count(*) = count(DISTINCT piece ->> 'pieceId') FROM jsonb_array_elements(pack -> 'pieces') piece)
END;

-- The pack in an envelope, or NULL where it is none that every station can read. What stands in an envelope is a text:
-- the signature is over its exact bytes.
CREATE FUNCTION beehive.pack_in(envelope jsonb) RETURNS jsonb
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  pack jsonb;
BEGIN
  IF octet_length(envelope::text) > 262144
    OR NOT beehive.has_just(envelope, ARRAY['format', 'payload', 'signature', 'key'])
    OR NOT beehive.is_word(envelope -> 'format', '^beehive-pack/1$')
    OR NOT beehive.is_word(envelope -> 'signature', '^[A-Za-z0-9+/]{85}[AQgw]==$')
    OR NOT beehive.is_word(envelope -> 'key', '^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$')
    OR jsonb_typeof(envelope -> 'payload') <> 'string' THEN
    RETURN NULL;
  END IF;
  pack := (envelope ->> 'payload')::jsonb;
  RETURN CASE WHEN beehive.is_pack(pack) THEN pack END;
EXCEPTION WHEN data_exception OR program_limit_exceeded THEN
  -- No JSON, a text PostgreSQL cannot hold, or nested deeper than it reads.
  RETURN NULL;
END
$$;

-- The highest version of each pack that was published, and when first.
CREATE FUNCTION beehive.standing_packs(only_this uuid DEFAULT NULL)
  RETURNS TABLE (pack_id uuid, version integer, envelope jsonb, pack jsonb, published_at timestamptz, published_by name)
LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT DISTINCT ON (c.subject) (p.pack ->> 'packId')::uuid, (p.pack -> 'version')::integer, c.data, p.pack,
      to_timestamp(c."time" / 1000.0), c.stated_by
    FROM beehive.centre_fact c, LATERAL (SELECT (c.data ->> 'payload')::jsonb AS pack) p
    WHERE c.type = 'publicity.pack-published.v1' AND (only_this IS NULL OR c.subject = 'publicity/' || only_this)
    ORDER BY c.subject, (p.pack -> 'version')::integer DESC, c."time", c.id;
END;

-- Stations that were told of just this.
CREATE FUNCTION beehive.told_of_pack(of_pack uuid, of_envelope jsonb) RETURNS SETOF text
LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT DISTINCT o.station
    FROM beehive.centre_fact c, beehive.station s, beehive.outgoing o
    WHERE c.subject = 'publicity/' || of_pack AND c.type = 'publicity.pack-published.v1' AND c.data = of_envelope
      AND o.station = s.code AND o.fact = c.id
    ORDER BY o.station;
END;

-- Tells the standing version of a pack to those stations that were not told of it. The lines are held. Returns how many were told.
CREATE FUNCTION beehive.tell_pack(of_pack uuid) RETURNS integer
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  standing record;
  tell text[];
BEGIN
  SELECT p.* INTO STRICT standing FROM beehive.standing_packs(of_pack) p;
  SELECT array_agg(s.code) INTO tell FROM beehive.station s
    WHERE s.code NOT IN (SELECT t.station FROM beehive.told_of_pack(of_pack, standing.envelope) t(station));
  IF tell IS NULL THEN
    RETURN 0;
  END IF;
  PERFORM beehive.publish('publicity.pack-published.v1', 'publicity/' || of_pack, standing.envelope, tell);
  RETURN cardinality(tell);
END
$$;

-- Publishes a pack to all stations that are enrolled now. Returns how many were told: only those that were not told
-- yet, so that it is safe to repeat.
CREATE FUNCTION district.publish_pack(envelope jsonb) RETURNS integer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET row_security = on
AS $$
DECLARE
  pack jsonb := beehive.pack_in(envelope);
  pack_id uuid := (pack ->> 'packId')::uuid;
  standing record;
BEGIN
  IF pack IS NULL THEN
    RAISE EXCEPTION 'this is no content pack that stations can read';
  END IF;
  PERFORM beehive.hold_lines();
  SELECT p.* INTO standing FROM beehive.standing_packs(pack_id) p;
  IF FOUND AND standing.envelope <> envelope AND (pack -> 'version')::integer <= standing.version THEN
    RAISE EXCEPTION 'pack % is published in version % already; a change needs a higher one', pack_id, standing.version;
  ELSIF FOUND AND standing.envelope = envelope THEN
    RETURN beehive.tell_pack(pack_id);
  END IF;
  PERFORM beehive.publish('publicity.pack-published.v1', 'publicity/' || pack_id, envelope);
  RETURN (SELECT count(*) FROM beehive.station);
END
$$;

-- Tells the standing packs to stations that were enrolled later, revoked ones too: an old version may reach them
-- on a stick. Returns how many letters were sent. To be run each night, with the rosters; safe to repeat.
CREATE FUNCTION district.tell_packs() RETURNS integer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET row_security = on
AS $$
DECLARE
  pack uuid;
  told integer := 0;
BEGIN
  PERFORM beehive.hold_lines();
  FOR pack IN SELECT p.pack_id FROM beehive.standing_packs() p ORDER BY p.published_at, p.pack_id LOOP
    told := told + beehive.tell_pack(pack);
  END LOOP;
  RETURN told;
END
$$;

-- The standing version of each pack, the newest first, and which stations were told of it.
CREATE FUNCTION district.packs()
  RETURNS TABLE (pack_id uuid, version integer, title text, issued_on text, revoked boolean, pieces integer,
                 published_at timestamptz, published_by name, told text[])
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET row_security = on
AS $$
  SELECT p.pack_id, p.version, p.pack #>> '{title,zh}', p.pack ->> 'issuedOn', (p.pack -> 'revoked')::boolean,
      jsonb_array_length(p.pack -> 'pieces'), p.published_at, p.published_by,
      ARRAY(SELECT t.station FROM beehive.told_of_pack(p.pack_id, p.envelope) t(station))
    FROM beehive.standing_packs() p ORDER BY p.published_at DESC, p.pack_id
$$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA beehive, district FROM PUBLIC;
DO $$
DECLARE
  wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['district.publish_pack(jsonb)', 'district.tell_packs()', 'district.packs()'] LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO beehive_publisher', wanted);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO beehive_district', wanted);
  END LOOP;
END
$$;
GRANT EXECUTE ON FUNCTION
  beehive.new_id(), beehive.publish(text, text, jsonb, text[]), beehive.hold_lines(),
  beehive.is_text(jsonb, integer, integer), beehive.is_list(jsonb, integer, text), beehive.is_count(jsonb, integer, integer),
  beehive.has_just(jsonb, text[]), beehive.is_in_both(jsonb, integer, integer, integer), beehive.is_word(jsonb, text),
  beehive.is_day(jsonb), beehive.is_pack_piece(jsonb), beehive.is_pack(jsonb), beehive.pack_in(jsonb),
  beehive.standing_packs(uuid), beehive.told_of_pack(uuid, jsonb), beehive.tell_pack(uuid)
  TO beehive_publisher;
