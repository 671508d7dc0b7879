-- The public keys of the stations (站点公钥): what the district seals to one station alone, and what it checks the
-- bundles of a station with. A station states them itself, over its own login; one that never had a network brings
-- them on paper and stick, and an administrator enters them (beehive.note_station_keys). The newest counts: a station
-- reborn on another machine has other keys.

CREATE INDEX fact_for_station_keys ON beehive.fact (station, epoch DESC, seq DESC) WHERE type = 'station.keys-offered.v1';

CREATE TABLE beehive.station_key (
  station text COLLATE "C" NOT NULL REFERENCES beehive.station,
  seal_key bytea NOT NULL CHECK (length(seal_key) = 32),
  sign_key bytea NOT NULL CHECK (length(sign_key) = 32),
  since timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (station, since)
);
ALTER TABLE beehive.station_key OWNER TO beehive_owner;
ALTER TABLE beehive.station_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE beehive.station_key FORCE ROW LEVEL SECURITY;

-- Enters the keys of a station, for an administrator who has compared them with what the station shows.
CREATE FUNCTION beehive.note_station_keys(of_station text, of_seal_key bytea, of_sign_key bytea) RETURNS void
LANGUAGE sql VOLATILE
BEGIN ATOMIC
  INSERT INTO beehive.station_key (station, seal_key, sign_key) VALUES (of_station, of_seal_key, of_sign_key);
END;

-- The keys a station goes by now: no row for one that never told any.
CREATE FUNCTION beehive.station_keys(of_station text) RETURNS TABLE (seal_key bytea, sign_key bytea, since timestamptz)
LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT k.seal_key, k.sign_key, k.since FROM (
    (SELECT n.seal_key, n.sign_key, n.since FROM beehive.station_key n
      WHERE n.station = of_station ORDER BY n.since DESC LIMIT 1)
    UNION ALL
    (SELECT decode(f.data::jsonb ->> 'sealKey', 'base64'), decode(f.data::jsonb ->> 'signKey', 'base64'), f.received_at
      FROM beehive.fact f
      WHERE f.station = of_station AND f.type = 'station.keys-offered.v1' AND f.source = '/stations/' || of_station
      ORDER BY f.epoch DESC, f.seq DESC LIMIT 1)) k
    ORDER BY k.since DESC LIMIT 1;
END;
