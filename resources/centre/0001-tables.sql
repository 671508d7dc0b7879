-- The tables of a centre (the district's database), and who owns what.
--
-- Plain PostgreSQL 15 or newer; a database of its own. Files are applied in order, each once and
-- whole, by `centre-init`; an applied file is frozen history and never changes.
--
-- Every table that grows leads its key with the station, so that it can be split by station.
-- beehive_owner owns the tables, beehive_door owns the two doors and may do only what the doors do,
-- stations may call the doors and nothing else. None of the three is a login.

DO $$
DECLARE
  wanted text;
BEGIN
  -- Roles belong to the whole server; another database of it may have made them already.
  FOREACH wanted IN ARRAY ARRAY['beehive_owner', 'beehive_door', 'beehive_station'] LOOP
    BEGIN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS', wanted);
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
      NULL;
    END;
  END LOOP;
END
$$;

-- centre-init made the schema already, for its list of applied files.
CREATE SCHEMA IF NOT EXISTS beehive;
ALTER SCHEMA beehive OWNER TO beehive_owner;
CREATE SCHEMA api AUTHORIZATION beehive_owner;
REVOKE ALL ON SCHEMA beehive, api FROM PUBLIC;
GRANT USAGE ON SCHEMA beehive TO beehive_door;
GRANT USAGE ON SCHEMA api TO beehive_station, beehive_door;

-- An enrolled station, the role it logs in as, and the epoch its line is in. A new epoch begins when
-- a station's disk was restored or replaced: the numbers after the branch are given out a second time.
CREATE TABLE beehive.station (
  code text COLLATE "C" PRIMARY KEY CHECK (code ~ '^[0-9]{6}-[0-9]{3}$'),
  role name NOT NULL UNIQUE,
  epoch integer NOT NULL DEFAULT 1 CHECK (epoch > 0),
  enabled boolean NOT NULL DEFAULT true,
  enrolled_at timestamptz NOT NULL DEFAULT now()
);

-- The anchor: number and hash of the last fact the centre holds, per station and epoch. A station whose
-- ledger was cut or rewritten no longer agrees with it. An epoch starts from a base in the one before.
CREATE TABLE beehive.station_head (
  station text COLLATE "C" NOT NULL REFERENCES beehive.station,
  epoch integer NOT NULL,
  base_seq bigint NOT NULL,
  base_hash bytea NOT NULL CHECK (length(base_hash) = 32),
  seq bigint NOT NULL CHECK (seq >= base_seq),
  hash bytea NOT NULL CHECK (length(hash) = 32),
  heard_at timestamptz,
  PRIMARY KEY (station, epoch)
);

-- The facts, as the stations hashed them: `data` and `personal` are the exact texts. `personal` is sealed.
CREATE TABLE beehive.fact (
  station text COLLATE "C" NOT NULL,
  epoch integer NOT NULL,
  seq bigint NOT NULL CHECK (seq > 0),
  id uuid NOT NULL,
  source text NOT NULL,
  type text NOT NULL,
  subject text NOT NULL,
  "time" bigint NOT NULL,
  actor text NOT NULL,
  data text NOT NULL,
  personal text,
  urgent boolean NOT NULL,
  hash bytea NOT NULL CHECK (length(hash) = 32),
  received_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (station, epoch, seq)
) PARTITION BY HASH (station);

DO $$
BEGIN
  FOR part IN 0..15 LOOP
    EXECUTE format(
      'CREATE TABLE beehive.%I PARTITION OF beehive.fact FOR VALUES WITH (MODULUS 16, REMAINDER %s)',
      'fact_' || lpad(part::text, 2, '0'), part);
  END LOOP;
END
$$;

-- Facts the centre can not take in: set aside with number and hash, so that the chain stays gapless and
-- the rest flows. `fact` is what was sent, as text.
CREATE TABLE beehive.parked (
  station text COLLATE "C" NOT NULL,
  epoch integer NOT NULL,
  seq bigint NOT NULL,
  hash bytea NOT NULL CHECK (length(hash) = 32),
  reason text NOT NULL,
  fact text NOT NULL,
  received_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (station, epoch, seq)
);

-- What was refused and needs a person: another fact under a used number ("fork"), a broken chain ("broken").
CREATE TABLE beehive.incident (
  station text COLLATE "C" NOT NULL,
  epoch integer NOT NULL,
  kind text NOT NULL CHECK (kind IN ('fork', 'broken', 'old-epoch')),
  seq bigint NOT NULL,
  stored_hash bytea,
  offered_hash bytea,
  times integer NOT NULL DEFAULT 1,
  first_at timestamptz NOT NULL DEFAULT now(),
  last_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (station, epoch, kind, seq)
);

-- The data key of each person a station's facts speak of, wrapped to the district's key holder.
-- NULL: not here yet, the station is asked for it. Zero bytes: the station has it no more.
CREATE TABLE beehive.data_key (
  station text COLLATE "C" NOT NULL,
  person uuid NOT NULL,
  wrapped bytea CHECK (length(wrapped) <= 512),
  -- SHA-256 of the public key (PEM) it is wrapped to.
  wrapped_for bytea,
  PRIMARY KEY (station, person)
);
CREATE INDEX data_key_wanted ON beehive.data_key (station) WHERE wrapped IS NULL;

-- Persons whose key was destroyed: it must not come back with a repeated fact.
CREATE TABLE beehive.erased (
  station text COLLATE "C" NOT NULL,
  person uuid NOT NULL,
  erased_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (station, person)
);

-- What the centre itself states. One row, however many stations hear it.
CREATE TABLE beehive.centre_fact (
  id uuid PRIMARY KEY,
  type text NOT NULL,
  subject text NOT NULL,
  "time" bigint NOT NULL,
  data jsonb NOT NULL CHECK (jsonb_typeof(data) = 'object')
);

-- A station's line of such facts. Positions are given out under a lock on the station's counter, which is
-- held until commit: a later position never becomes visible before an earlier one, so that asking for
-- "greater than the last I have" misses nothing. A sequence or a transaction number would.
CREATE TABLE beehive.outgoing_counter (
  station text COLLATE "C" PRIMARY KEY REFERENCES beehive.station,
  last bigint NOT NULL DEFAULT 0
);
CREATE TABLE beehive.outgoing (
  station text COLLATE "C" NOT NULL REFERENCES beehive.station,
  position bigint NOT NULL CHECK (position > 0),
  fact uuid NOT NULL REFERENCES beehive.centre_fact,
  PRIMARY KEY (station, position),
  UNIQUE (station, fact)
);

-- Public key of the district's key holder (X25519, PEM). The private key is never in the database.
CREATE TABLE beehive.centre_key (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  public_pem text NOT NULL,
  since timestamptz NOT NULL DEFAULT now()
);

-- Row-level security, forced, for every table and each partition: addressed directly, a partition is
-- ruled by its own policies, and it has none. What the doors may see follows session_user, the login
-- of the connection: current_user is the doors' owner inside the doors.
DO $$
DECLARE
  of record;
BEGIN
  FOR of IN
    SELECT c.oid::regclass AS name FROM pg_class c
    WHERE c.relnamespace = 'beehive'::regnamespace AND c.relkind IN ('r', 'p')
  LOOP
    EXECUTE format('ALTER TABLE %s OWNER TO beehive_owner', of.name);
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', of.name);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', of.name);
  END LOOP;
  FOR of IN
    SELECT unnest(ARRAY['station_head', 'fact', 'parked', 'incident', 'data_key', 'erased', 'outgoing', 'outgoing_counter']) AS name
  LOOP
    EXECUTE format(
      'CREATE POLICY own_line ON beehive.%I TO beehive_door
         USING (station = (SELECT s.code FROM beehive.station s WHERE s.role = session_user))', of.name);
  END LOOP;
END
$$;
CREATE POLICY own_row ON beehive.station FOR SELECT TO beehive_door USING (role = session_user);
CREATE POLICY own_letters ON beehive.centre_fact FOR SELECT TO beehive_door
  USING (EXISTS (SELECT FROM beehive.outgoing o WHERE o.fact = id));
CREATE POLICY everybody ON beehive.centre_key FOR SELECT TO beehive_door USING (true);

-- What the doors need, table by table. No door changes or removes a fact.
GRANT SELECT ON beehive.station, beehive.outgoing, beehive.outgoing_counter, beehive.centre_fact, beehive.centre_key TO beehive_door;
GRANT SELECT, UPDATE (seq, hash, heard_at) ON beehive.station_head TO beehive_door;
GRANT SELECT, INSERT ON beehive.fact, beehive.parked, beehive.erased TO beehive_door;
GRANT SELECT, INSERT, UPDATE (times, last_at, stored_hash, offered_hash) ON beehive.incident TO beehive_door;
GRANT SELECT, INSERT, DELETE, UPDATE (wrapped, wrapped_for) ON beehive.data_key TO beehive_door;
