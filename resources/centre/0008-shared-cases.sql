-- How a case one station published (案例) reaches the library of the others: somebody of the district
-- reads it and shares it, and can take it back. A login of theirs needs no more than
--   GRANT beehive_district TO …;
-- It may then read what stations published as cases and call the four functions of schema `district`:
-- no table, no other fact, no door of a station.
--
-- beehive_librarian owns these functions and no table. What it may see and state is bounded by row:
-- cases without anything sealed, and facts about cases.

DO $$
DECLARE
  wanted text;
BEGIN
  -- Roles belong to the whole server; another database of it may have made them already.
  FOREACH wanted IN ARRAY ARRAY['beehive_librarian', 'beehive_district'] LOOP
    BEGIN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS', wanted);
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
      NULL;
    END;
  END LOOP;
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO beehive_district', current_database());
END
$$;

CREATE SCHEMA district AUTHORIZATION beehive_owner;
REVOKE ALL ON SCHEMA district FROM PUBLIC;
GRANT USAGE ON SCHEMA district TO beehive_district;
GRANT USAGE ON SCHEMA beehive TO beehive_librarian;

-- Who stated it: the login. Unknown for what was stated before.
ALTER TABLE beehive.centre_fact ADD COLUMN stated_by name;
ALTER TABLE beehive.centre_fact ALTER COLUMN stated_by SET DEFAULT session_user;

-- The few facts about cases, among the many a station sends and the centre states.
CREATE INDEX fact_for_cases ON beehive.fact (subject, station) WHERE type IN ('case.published.v1', 'case.withdrawn.v1');
CREATE INDEX centre_fact_for_cases ON beehive.centre_fact (subject) WHERE type IN ('case.shared.v1', 'case.unshared.v1');

CREATE POLICY cases ON beehive.fact FOR SELECT TO beehive_librarian
  USING (type IN ('case.published.v1', 'case.withdrawn.v1') AND personal IS NULL);
CREATE POLICY stations ON beehive.station FOR SELECT TO beehive_librarian USING (true);
CREATE POLICY counters_seen ON beehive.outgoing_counter FOR SELECT TO beehive_librarian USING (true);
CREATE POLICY counters_moved ON beehive.outgoing_counter FOR UPDATE TO beehive_librarian USING (true);
CREATE POLICY cases_seen ON beehive.centre_fact FOR SELECT TO beehive_librarian
  USING (type IN ('case.shared.v1', 'case.unshared.v1'));
CREATE POLICY cases_stated ON beehive.centre_fact FOR INSERT TO beehive_librarian
  WITH CHECK (type IN ('case.shared.v1', 'case.unshared.v1'));
CREATE POLICY letters_seen ON beehive.outgoing FOR SELECT TO beehive_librarian
  USING (EXISTS (SELECT FROM beehive.centre_fact c WHERE c.id = fact));
CREATE POLICY letters_sent ON beehive.outgoing FOR INSERT TO beehive_librarian
  WITH CHECK (EXISTS (SELECT FROM beehive.centre_fact c WHERE c.id = fact));
GRANT SELECT (station, type, subject, "time", data, personal, received_at) ON beehive.fact TO beehive_librarian;
GRANT SELECT (code) ON beehive.station TO beehive_librarian;
GRANT SELECT, UPDATE (last) ON beehive.outgoing_counter TO beehive_librarian;
GRANT SELECT (id, type, subject), INSERT (id, type, subject, "time", data) ON beehive.centre_fact TO beehive_librarian;
GRANT SELECT, INSERT ON beehive.outgoing TO beehive_librarian;

-- The case a fact is about; NULL where its name is none that a station gives.
CREATE FUNCTION beehive.case_of(subject text) RETURNS uuid
LANGUAGE sql IMMUTABLE
RETURN CASE WHEN subject ~ '^case/[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$'
  THEN substr(subject, 6)::uuid END;

-- Whether a value is a text as a station keeps it (shared/domain/free-text.ts): so many characters, no
-- control or direction marks, no room at its ends.
CREATE FUNCTION beehive.is_text(value jsonb, fewest integer, most integer) RETURNS boolean
LANGUAGE sql IMMUTABLE
RETURN jsonb_typeof(value) IS NOT DISTINCT FROM 'string'
  AND char_length(value #>> '{}') BETWEEN fewest AND most
  AND (value #>> '{}') !~ '[\u0001-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFD]'
  AND (value #>> '{}') !~ '^[\u000A \u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]|[\u000A \u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]$';

-- Whether a value is a list of at most so many texts, each of which matches.
CREATE FUNCTION beehive.is_list(value jsonb, most integer, pattern text) RETURNS boolean
LANGUAGE sql IMMUTABLE
RETURN CASE WHEN jsonb_typeof(value) IS DISTINCT FROM 'array' THEN false
  ELSE jsonb_array_length(value) <= most AND NOT EXISTS (
    SELECT FROM jsonb_array_elements(value) one WHERE jsonb_typeof(one) <> 'string' OR (one #>> '{}') !~ pattern) END;

CREATE FUNCTION beehive.is_count(value jsonb, fewest integer, most integer) RETURNS boolean
LANGUAGE sql IMMUTABLE
RETURN CASE WHEN jsonb_typeof(value) IS DISTINCT FROM 'number' THEN false
  ELSE value::numeric BETWEEN fewest AND most AND value::numeric = trunc(value::numeric) END;

-- Whether a value is an object of just these members.
CREATE FUNCTION beehive.has_just(value jsonb, members text[]) RETURNS boolean
LANGUAGE sql IMMUTABLE
RETURN CASE WHEN jsonb_typeof(value) IS DISTINCT FROM 'object' THEN false
  ELSE value ?& members AND value - members = '{}' END;

-- Whether every station can read a case: the form of case.shared.v1, which no longer changes
-- (shared/domain/library-case.ts). Nothing more may be in it: what is not known is not known to be masked.
CREATE FUNCTION beehive.is_case(content jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE
RETURN CASE
  WHEN NOT beehive.has_just(content, ARRAY['title', 'titleEn', 'summaryEn', 'category', 'nature', 'counterpart', 'claims',
    'home', 'dialects', 'methods', 'sessions', 'days', 'outcome', 'amount', 'articles', 'tags', 'text']) THEN false
  WHEN NOT beehive.has_just(content -> 'text', ARRAY['facts', 'process', 'result', 'lesson']) THEN false
  WHEN jsonb_typeof(content -> 'articles') <> 'array' OR jsonb_typeof(content -> 'tags') <> 'array' THEN false
  ELSE beehive.is_text(content -> 'title', 1, 60)
    AND beehive.is_text(content -> 'titleEn', 0, 120)
    AND beehive.is_text(content -> 'summaryEn', 0, 600)
    AND beehive.is_text(content -> 'home', 0, 30)
    AND NOT EXISTS (SELECT FROM jsonb_each(content -> 'text') part WHERE NOT beehive.is_text(part.value, 1, 2000))
    AND beehive.is_list(jsonb_build_array(content -> 'category'), 1, '^(0[1-9]|1[0-9]|2[0-3])$')
    AND beehive.is_list(jsonb_build_array(content -> 'nature'), 1, '^(civil|public-security|moral)$')
    AND beehive.is_list(jsonb_build_array(content -> 'counterpart'), 1,
      '^(employer|workmate|landlord|tenant|neighbour|family|seller|customer|road-user|company|school|other)$')
    AND beehive.is_list(jsonb_build_array(content -> 'outcome'), 1,
      '^(AGREED_WRITTEN|AGREED_ORAL|PARTIAL|SELF_SETTLED|UNREACHABLE|REFUSED|DEADLOCK|EXPIRED|REFUSED_TO_SIGN|FALSE_FACTS|COLLUSION|WITHDRAWN|TO_POLICE|TO_OTHER|NOT_ACCEPTABLE)$')
    AND beehive.is_list(jsonb_build_array(content -> 'amount'), 1, '^(none|to-1k|to-10k|to-50k|to-200k|over-200k)$')
    AND beehive.is_list(content -> 'claims', 9,
      '^(pay-what-is-owed|compensation|return-goods|repair|stop-it|apology|clear-agreement|advice|other)$')
    AND beehive.is_list(content -> 'dialects', 4, '^(?=.{1,80}$)[a-z0-9-]+([.][a-z0-9-]+)*$')
    AND beehive.is_list(content -> 'methods', 8,
      '^(home-speech|hear-out|separate-talks|face-to-face|look-on-site|settle-accounts|look-at-evidence|explain-law|respected-person|ask-expert|joint-departments|instalments|apology|trial-period|write-rules|cool-down|child-first|neutral-price|change-places|return-visit)$')
    AND beehive.is_count(content -> 'sessions', 0, 500)
    AND beehive.is_count(content -> 'days', 1, 3660)
    AND jsonb_array_length(content -> 'articles') <= 12
    AND NOT EXISTS (SELECT FROM jsonb_array_elements(content -> 'articles') a WHERE NOT CASE
      WHEN beehive.has_just(a, ARRAY['law', 'article'])
      THEN beehive.is_list(jsonb_build_array(a -> 'law'), 1, '^[a-z-]{2,40}$') AND beehive.is_count(a -> 'article', 1, 2000)
      ELSE false END)
    AND jsonb_array_length(content -> 'tags') <= 8
    AND NOT EXISTS (SELECT FROM jsonb_array_elements(content -> 'tags') tag WHERE NOT beehive.is_text(tag, 0, 20))
END;

-- Whether a number or an address that belongs to one person in the world stands in a text: telephone,
-- identity card, bank card, e-mail. The station looked for these and for the names before it published
-- (shared/rules/personal-patterns.ts); here it is looked at once more, whatever the station was.
CREATE FUNCTION beehive.leads_to_a_person(words text) RETURNS boolean
LANGUAGE sql STABLE
RETURN CASE WHEN getdatabaseencoding() = 'UTF8' THEN normalize(words, NFKC) ELSE words END ~ (
  '(^|[^0-9])((86[ —·-]?)?1[3-9][0-9]([ —·-]?[0-9]{4}){2}|0[0-9]{2,3}[ -]?[0-9]{7,8}'
  '|([0-9][ —·-]?){17}[0-9Xx]|([0-9][ —·-]?){15,18}[0-9])([^0-9]|$)'
  '|[A-Za-z0-9_.+-]{2,40}@[A-Za-z0-9-]{1,30}[.][A-Za-z]');

-- What stations published, each case once. The first that came under a number is the one: another
-- station that uses it later has no say in it.
CREATE FUNCTION beehive.published_cases(only_this uuid DEFAULT NULL)
  RETURNS TABLE (case_id uuid, station text, published_at timestamptz, content jsonb, withdrawn boolean)
LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT DISTINCT ON (f.subject) beehive.case_of(f.subject), f.station, to_timestamp(f."time" / 1000.0), f.data::jsonb -> 'content',
      EXISTS (SELECT FROM beehive.fact w WHERE w.type = 'case.withdrawn.v1' AND w.subject = f.subject AND w.station = f.station)
    FROM beehive.fact f
    WHERE f.type = 'case.published.v1' AND (only_this IS NULL OR f.subject = 'case/' || only_this)
      AND beehive.case_of(f.subject)::text = f.data::jsonb ->> 'caseId'
    ORDER BY f.subject, f.received_at, f.station;
END;

-- Stations that were told of a case, and whether the last word they were told is that they have it.
CREATE FUNCTION beehive.told_of_case(of_case uuid) RETURNS TABLE (station text, has_it boolean)
LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT DISTINCT ON (o.station) o.station, c.type = 'case.shared.v1'
    FROM beehive.centre_fact c, beehive.station s, beehive.outgoing o
    WHERE c.subject = 'case/' || of_case AND c.type IN ('case.shared.v1', 'case.unshared.v1')
      AND o.station = s.code AND o.fact = c.id
    ORDER BY o.station, o.position DESC;
END;

-- Waits for every other publisher, in the order all of them keep (0003-administration.sql): what is read
-- afterwards stays true until commit, so that two at once never tell a station twice.
CREATE FUNCTION beehive.hold_lines() RETURNS void
LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  PERFORM FROM beehive.outgoing_counter c ORDER BY c.station FOR UPDATE;
END
$$;

-- Tells all that have a case that they have it no more. The lines are held. Returns how many were told.
CREATE FUNCTION beehive.take_case_back(of_case uuid) RETURNS integer
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  holders text[];
BEGIN
  SELECT array_agg(t.station) INTO holders FROM beehive.told_of_case(of_case) t WHERE t.has_it;
  IF holders IS NULL THEN
    RETURN 0;
  END IF;
  PERFORM beehive.publish('case.unshared.v1', 'case/' || of_case, jsonb_build_object('caseId', of_case), holders);
  RETURN cardinality(holders);
END
$$;

-- Every case the stations published, the newest first: to read before sharing. `shareable` is false for
-- one its station took back or that holds what a library may not hold; `shared_with` names who has it.
CREATE FUNCTION district.published_cases()
  RETURNS TABLE (case_id uuid, station text, published_at timestamptz, title text, content jsonb, withdrawn boolean,
                 shareable boolean, shared_with text[])
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET row_security = on
AS $$
  SELECT p.case_id, p.station, p.published_at, p.content ->> 'title', p.content, p.withdrawn,
      NOT p.withdrawn AND beehive.is_case(p.content) AND NOT beehive.leads_to_a_person(p.content::text),
      ARRAY(SELECT t.station FROM beehive.told_of_case(p.case_id) t WHERE t.has_it ORDER BY t.station)
    FROM beehive.published_cases() p ORDER BY p.published_at DESC, p.case_id
$$;

-- Shares a case with the named stations, or with all that are enrolled now; its own station has it anyway.
-- Returns how many were told: only those that do not have it yet, so that it is safe to repeat, and
-- repeating it is how a station enrolled later gets it.
CREATE FUNCTION district.share_case(of_case uuid, to_stations text[] DEFAULT NULL) RETURNS integer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET row_security = on
AS $$
DECLARE
  found_case record;
  missing text;
  tell text[];
BEGIN
  IF cardinality(to_stations) = 0 THEN
    RAISE EXCEPTION 'no station is named; leave the stations out to share with all';
  END IF;
  SELECT t.code INTO missing FROM unnest(to_stations) t(code)
    WHERE NOT EXISTS (SELECT FROM beehive.station s WHERE s.code = t.code) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'station % is not enrolled', missing;
  END IF;
  PERFORM beehive.hold_lines();
  SELECT p.* INTO found_case FROM beehive.published_cases(of_case) p;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no station published case %', of_case;
  ELSIF found_case.withdrawn THEN
    RAISE EXCEPTION 'case % was taken back by station %', of_case, found_case.station;
  ELSIF NOT beehive.is_case(found_case.content) THEN
    RAISE EXCEPTION 'case % has a form that other stations do not read', of_case;
  ELSIF beehive.leads_to_a_person(found_case.content::text) THEN
    RAISE EXCEPTION 'case % is not anonymous: a number or an address of a person stands in it', of_case;
  END IF;
  SELECT array_agg(s.code) INTO tell FROM beehive.station s
    WHERE (to_stations IS NULL OR s.code = ANY (to_stations)) AND s.code <> found_case.station
      AND NOT EXISTS (SELECT FROM beehive.told_of_case(of_case) t WHERE t.station = s.code AND t.has_it);
  IF tell IS NULL THEN
    RETURN 0;
  END IF;
  PERFORM beehive.publish('case.shared.v1', 'case/' || of_case,
    jsonb_build_object('caseId', of_case, 'content', found_case.content), tell);
  RETURN cardinality(tell);
END
$$;

-- Takes a case back at every station that has it. Returns how many were told; safe to repeat.
CREATE FUNCTION district.unshare_case(of_case uuid) RETURNS integer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET row_security = on
AS $$
BEGIN
  PERFORM beehive.hold_lines();
  IF NOT EXISTS (SELECT FROM beehive.told_of_case(of_case)) THEN
    RAISE EXCEPTION 'case % was never shared', of_case;
  END IF;
  RETURN beehive.take_case_back(of_case);
END
$$;

-- Takes back everywhere what its own station took back. Returns how many cases. To be run each night after
-- the stations have sent; safe to repeat. Not done while a station sends: it would hold the lines of all the others.
CREATE FUNCTION district.follow_withdrawn_cases() RETURNS integer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET row_security = on
AS $$
DECLARE
  gone uuid;
  followed integer := 0;
BEGIN
  PERFORM beehive.hold_lines();
  FOR gone IN SELECT p.case_id FROM beehive.published_cases() p WHERE p.withdrawn LOOP
    IF beehive.take_case_back(gone) > 0 THEN
      followed := followed + 1;
    END IF;
  END LOOP;
  RETURN followed;
END
$$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA beehive, district FROM PUBLIC;
DO $$
DECLARE
  of record;
BEGIN
  FOR of IN SELECT p.oid::regprocedure AS name FROM pg_proc p WHERE p.pronamespace = 'district'::regnamespace LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO beehive_librarian', of.name);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO beehive_district', of.name);
  END LOOP;
END
$$;
GRANT EXECUTE ON FUNCTION
  beehive.new_id(), beehive.publish(text, text, jsonb, text[]),
  beehive.case_of(text), beehive.is_text(jsonb, integer, integer), beehive.is_list(jsonb, integer, text),
  beehive.is_count(jsonb, integer, integer), beehive.has_just(jsonb, text[]), beehive.is_case(jsonb),
  beehive.leads_to_a_person(text), beehive.published_cases(uuid), beehive.told_of_case(uuid), beehive.hold_lines(),
  beehive.take_case_back(uuid)
  TO beehive_librarian;
