-- Referrals (流转) on their way back: what a platform says reaches the one station that sent the matter to it.
-- The form of what comes in: resources/centre/channel/inbox.schema.json. Logins and roles: 0010-referrals.sql.
--
-- beehive_courier may state nothing but the four answers of a platform.

-- Parts a platform sealed under a key the station knows. A station of an earlier version passes them over.
ALTER TABLE beehive.centre_fact ADD COLUMN personal jsonb CHECK (jsonb_typeof(personal) = 'array');

-- The door of 0002-doors.sql; new is `personal`.
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
                                            'time', f."time", 'data', f.data, 'personal', f.personal) ORDER BY l.position)
        FROM (SELECT o.position, o.fact FROM beehive.outgoing o WHERE o.station = s.code AND o.position > $1
              ORDER BY o.position LIMIT greatest(0, least($2, 1000))) l
        JOIN beehive.centre_fact f ON f.id = l.fact), '[]'),
      'centreKey', coalesce((SELECT k.public_pem FROM beehive.centre_key k), ''))
    END
  FROM (SELECT) AS one LEFT JOIN beehive.station s ON s.role = session_user
$$;

-- What a platform said and a station was told, word for word. Its id is also that of the centre's fact.
CREATE TABLE channel.inbox (
  event_id uuid PRIMARY KEY,
  station text COLLATE "C" NOT NULL REFERENCES beehive.station,
  received_at timestamptz NOT NULL DEFAULT now(),
  event jsonb NOT NULL
);

ALTER TABLE channel.inbox OWNER TO beehive_owner;
ALTER TABLE channel.inbox ENABLE ROW LEVEL SECURITY;
ALTER TABLE channel.inbox FORCE ROW LEVEL SECURITY;
CREATE POLICY courier ON channel.inbox TO beehive_courier USING (true);
CREATE POLICY referred_erased ON beehive.erased FOR SELECT TO beehive_courier
  USING (EXISTS (SELECT FROM channel.outbox o WHERE o.station = erased.station AND o.person = erased.person));
CREATE POLICY counters_of_courier ON beehive.outgoing_counter TO beehive_courier USING (true);
CREATE POLICY answers_seen ON beehive.centre_fact FOR SELECT TO beehive_courier
  USING (type IN ('referral.signed.v1', 'referral.returned.v1', 'referral.progressed.v1', 'referral.answered.v1'));
CREATE POLICY answers_stated ON beehive.centre_fact FOR INSERT TO beehive_courier
  WITH CHECK (type IN ('referral.signed.v1', 'referral.returned.v1', 'referral.progressed.v1', 'referral.answered.v1'));
CREATE POLICY answers_sent ON beehive.outgoing FOR INSERT TO beehive_courier
  WITH CHECK (EXISTS (SELECT FROM beehive.centre_fact c WHERE c.id = fact));
GRANT SELECT, INSERT ON channel.inbox TO beehive_courier;
GRANT SELECT (station, person) ON beehive.erased TO beehive_courier;
GRANT SELECT, UPDATE (last) ON beehive.outgoing_counter TO beehive_courier;
GRANT SELECT (id, type), INSERT (id, type, subject, "time", data, personal) ON beehive.centre_fact TO beehive_courier;
GRANT INSERT ON beehive.outgoing TO beehive_courier;

-- The moment a text of RFC 3339 names; NULL where it names none.
CREATE FUNCTION channel.moment_of(value jsonb) RETURNS timestamptz
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  IF beehive.is_list(jsonb_build_array(value), 1, '^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]'
      '([.][0-9]{1,9})?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9])$') THEN
    RETURN (value #>> '{}')::timestamptz;
  END IF;
  RETURN NULL;
EXCEPTION WHEN data_exception THEN
  RETURN NULL;
END
$$;

-- Whether a value is the one sealed text of an answer: the list a fact's sealed parts are kept as.
CREATE FUNCTION channel.is_sealed(value jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE
RETURN CASE WHEN jsonb_typeof(value) IS DISTINCT FROM 'array' THEN false
  WHEN jsonb_array_length(value) <> 1 OR NOT beehive.has_just(value -> 0, ARRAY['part', 'person', 'box']) THEN false
  ELSE value #> '{0,part}' = '"about"' AND channel.is_id(value #> '{0,person}') AND channel.is_box(value #> '{0,box}', 8192) END;

-- The first member of what a platform said that stations do not read; NULL: all is well. Nothing more may be in
-- it than is asked for: what is not known is not known to be masked.
CREATE FUNCTION channel.fault_of(said jsonb) RETURNS text
LANGUAGE sql IMMUTABLE
RETURN CASE
  WHEN jsonb_typeof(said) IS DISTINCT FROM 'object' THEN 'members'
  WHEN NOT beehive.has_just(said - 'datacontenttype', ARRAY['specversion', 'id', 'source', 'type', 'subject', 'time', 'data'])
    THEN 'members'
  WHEN said -> 'specversion' <> '"1.0"' THEN 'specversion'
  WHEN said ? 'datacontenttype' AND said -> 'datacontenttype' <> '"application/json"' THEN 'datacontenttype'
  WHEN NOT channel.is_id(said -> 'id') THEN 'id'
  WHEN NOT beehive.is_list(jsonb_build_array(said -> 'source'), 1, '^[!-~]{1,200}$') THEN 'source'
  WHEN NOT channel.is_one_of(said -> 'type', ARRAY['referral.signed.v1', 'referral.returned.v1', 'referral.progressed.v1',
    'referral.answered.v1']) THEN 'type'
  WHEN jsonb_typeof(said -> 'subject') <> 'string' OR channel.referral_of(said ->> 'subject') IS NULL THEN 'subject'
  WHEN channel.moment_of(said -> 'time') IS NULL THEN 'time'
  WHEN jsonb_typeof(said -> 'data') <> 'object' THEN 'data'
  WHEN NOT beehive.has_just((said -> 'data') - 'sealed', CASE said ->> 'type'
      WHEN 'referral.signed.v1' THEN ARRAY['attempt', 'department']
      WHEN 'referral.returned.v1' THEN ARRAY['attempt', 'reason']
      WHEN 'referral.answered.v1' THEN ARRAY['attempt', 'result']
      ELSE ARRAY['attempt'] END) THEN 'data'
  WHEN NOT beehive.is_count(said #> '{data,attempt}', 1, 1000) THEN 'data.attempt'
  WHEN said -> 'data' ? 'department' AND NOT channel.is_department(said #> '{data,department}') THEN 'data.department'
  WHEN said -> 'data' ? 'reason' AND NOT channel.is_one_of(said #> '{data,reason}',
    ARRAY['not-ours', 'other-area', 'incomplete', 'duplicate', 'before-court']) THEN 'data.reason'
  WHEN said -> 'data' ? 'result' AND NOT channel.is_one_of(said #> '{data,result}',
    ARRAY['solved', 'partly', 'explained', 'not-possible', 'passed-on']) THEN 'data.result'
  -- Who signs says nothing in words.
  WHEN said -> 'data' ? 'sealed' AND said ->> 'type' = 'referral.signed.v1' THEN 'data.sealed'
  WHEN said -> 'data' ? 'sealed' AND NOT channel.is_sealed(said #> '{data,sealed}') THEN 'data.sealed'
END;

-- Puts what a platform said into the line of one station, as 0003-administration.sql puts what the centre says:
-- the lock on the station's counter is held until commit.
CREATE FUNCTION channel.tell(
  to_station text, of_id uuid, of_type text, of_subject text, at bigint, of_data jsonb, of_personal jsonb
) RETURNS void
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  place bigint;
BEGIN
  INSERT INTO beehive.centre_fact (id, type, subject, "time", data, personal)
    VALUES (of_id, of_type, of_subject, at, of_data, of_personal);
  UPDATE beehive.outgoing_counter c SET last = c.last + 1 WHERE c.station = to_station RETURNING c.last INTO STRICT place;
  INSERT INTO beehive.outgoing (station, position, fact) VALUES (to_station, place, of_id);
END
$$;

CREATE FUNCTION channel.refused(reason text, member text DEFAULT NULL) RETURNS jsonb
LANGUAGE sql IMMUTABLE
RETURN jsonb_strip_nulls(jsonb_build_object('status', 'refused', 'reason', reason, 'member', member));

-- What is answered to an id that was used: said again or something else. NULL: no platform said anything under it.
CREATE FUNCTION channel.known_answer(of_id uuid, said jsonb) RETURNS jsonb
LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT CASE WHEN i.event = said THEN '{"status": "repeat"}' ELSE channel.refused('other-content') END
    FROM channel.inbox i WHERE i.event_id = of_id;
END;

-- Takes in what a platform says of a referral: a CloudEvent as text, because a text that is no JSON is to be refused
-- by name like any other. Its id becomes the id of the centre's fact, its words stay sealed. Answers {"status": …}:
--   ok       the station that sent the matter is told with its next sync
--   repeat   said before, word for word; nothing is told twice
--   refused  reason: too-large; form ("member" says where); other-content (the id was used for something else);
--            unknown-referral; unknown-attempt; other-person (sealed under another key than the matter's);
--            erased (its words may not come back: say it without any); id-in-use
CREATE FUNCTION channel.state(event text) RETURNS jsonb
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET row_security = on
AS $$
DECLARE
  said jsonb;
  fault text;
  of_id uuid;
  of_referral uuid;
  sent channel.outbox;
  answer jsonb;
BEGIN
  IF octet_length(event) > 16384 THEN
    RETURN channel.refused('too-large');
  END IF;
  BEGIN
    said := event::jsonb;
  EXCEPTION WHEN data_exception OR program_limit_exceeded OR feature_not_supported THEN
    RETURN channel.refused('form', 'json');
  END;
  fault := channel.fault_of(said);
  IF fault IS NOT NULL THEN
    RETURN channel.refused('form', fault);
  END IF;
  of_id := (said ->> 'id')::uuid;
  of_referral := channel.referral_of(said ->> 'subject');

  answer := channel.known_answer(of_id, said);
  IF answer IS NOT NULL THEN
    RETURN answer;
  END IF;
  IF NOT EXISTS (SELECT FROM channel.outbox o WHERE o.referral = of_referral) THEN
    RETURN channel.refused('unknown-referral');
  END IF;
  SELECT o.* INTO sent FROM channel.outbox o
    WHERE o.referral = of_referral AND o.attempt = trunc((said #>> '{data,attempt}')::numeric)::integer AND o.type = 'referral.sent.v1'
    ORDER BY o.epoch, o.seq LIMIT 1;
  IF NOT FOUND THEN
    RETURN channel.refused('unknown-attempt');
  END IF;
  IF said -> 'data' ? 'sealed' THEN
    IF said #>> '{data,sealed,0,person}' <> sent.person::text THEN
      RETURN channel.refused('other-person');
    ELSIF EXISTS (SELECT FROM beehive.erased e WHERE e.station = sent.station AND e.person = sent.person) THEN
      RETURN channel.refused('erased');
    END IF;
  END IF;
  -- A station passes over an id it knows: the facts of its own that a platform has seen.
  IF of_id::text IN (sent.event #>> '{data,matter,factId}', sent.event_id::text)
     OR EXISTS (SELECT FROM channel.outbox o WHERE o.event_id = of_id) THEN
    RETURN channel.refused('id-in-use');
  END IF;

  BEGIN
    INSERT INTO channel.inbox (event_id, station, event) VALUES (of_id, sent.station, said);
    -- The platform's own time, but not before it was sent and not after now: limits are counted by it.
    PERFORM channel.tell(sent.station, of_id, said ->> 'type', said ->> 'subject',
      greatest(channel.millis(channel.moment_of(sent.event -> 'time')),
        least(channel.millis(channel.moment_of(said -> 'time')), channel.millis(clock_timestamp()))),
      (said -> 'data') - 'sealed' || jsonb_build_object('referralId', of_referral), said #> '{data,sealed}');
  EXCEPTION WHEN unique_violation THEN
    -- Said at the same moment by another adapter, or the id of another fact of the centre.
    RETURN coalesce(channel.known_answer(of_id, said), channel.refused('id-in-use'));
  END;
  RETURN '{"status": "ok"}';
END
$$;

CREATE FUNCTION channel.millis(at timestamptz) RETURNS bigint
LANGUAGE sql IMMUTABLE
RETURN trunc(extract(epoch FROM at) * 1000)::bigint;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA channel FROM PUBLIC;
GRANT EXECUTE ON FUNCTION
  channel.moment_of(jsonb), channel.is_sealed(jsonb), channel.fault_of(jsonb),
  channel.tell(text, uuid, text, text, bigint, jsonb, jsonb), channel.refused(text, text), channel.known_answer(uuid, jsonb),
  channel.millis(timestamptz), beehive.has_just(jsonb, text[])
  TO beehive_courier;
ALTER FUNCTION channel.state(text) OWNER TO beehive_courier;
GRANT EXECUTE ON FUNCTION channel.state(text) TO beehive_channel;
