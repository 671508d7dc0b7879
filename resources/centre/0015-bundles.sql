-- Bundles (数据包): what goes between the district and a station without a network on a stick. What a station sends goes
-- through api.ingest like any other batch, called by an administrator as that station; here stands only what
-- the way back needs: how far the station had heard the district when it wrote, and the number of the
-- last bundle made for it.

CREATE TABLE beehive.bundle_note (
  station text COLLATE "C" PRIMARY KEY REFERENCES beehive.station,
  -- The station had everything up to this position of its outgoing line.
  pulled_through bigint NOT NULL DEFAULT 0 CHECK (pulled_through >= 0),
  -- When the station wrote that, by its own clock.
  written_at bigint NOT NULL DEFAULT 0,
  -- Of the last bundle made for it.
  number bigint NOT NULL DEFAULT 0
);
ALTER TABLE beehive.bundle_note OWNER TO beehive_owner;
ALTER TABLE beehive.bundle_note ENABLE ROW LEVEL SECURITY;
ALTER TABLE beehive.bundle_note FORCE ROW LEVEL SECURITY;

-- Notes how far a station had heard the district. A stick that comes late does not turn it back.
CREATE FUNCTION beehive.note_bundle(of_station text, through bigint, at bigint) RETURNS void
LANGUAGE sql VOLATILE
BEGIN ATOMIC
  INSERT INTO beehive.bundle_note AS known (station, pulled_through, written_at) VALUES (of_station, through, at)
  ON CONFLICT (station) DO UPDATE SET pulled_through = excluded.pulled_through, written_at = excluded.written_at
    WHERE excluded.written_at >= known.written_at;
END;

-- The number of the next bundle for a station: the time, so that it grows even when this database was put back.
CREATE FUNCTION beehive.next_bundle(of_station text) RETURNS bigint
LANGUAGE sql VOLATILE
BEGIN ATOMIC
  INSERT INTO beehive.bundle_note AS known (station, number)
    VALUES (of_station, (extract(epoch FROM clock_timestamp()) * 1000)::bigint)
  ON CONFLICT (station) DO UPDATE SET number = greatest(known.number + 1, excluded.number)
  RETURNING number;
END;

-- What the district says to a station about its own line: how far it is held, what was set aside, whose keys are wanted,
-- and from where on the station has not heard the district.
CREATE FUNCTION beehive.bundle_answer(of_station text)
RETURNS TABLE (epoch integer, through bigint, hash text, parked bigint, keys_wanted jsonb, pulled_through bigint)
LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT h.epoch, h.seq, encode(h.hash, 'hex'),
    (SELECT count(*) FROM beehive.parked p WHERE p.station = h.station AND p.epoch = h.epoch),
    coalesce((SELECT jsonb_agg(d.person) FROM (
      SELECT k.person FROM beehive.data_key k WHERE k.station = h.station AND k.wrapped IS NULL
      ORDER BY k.person LIMIT 500) d), '[]'),
    least(coalesce((SELECT n.pulled_through FROM beehive.bundle_note n WHERE n.station = h.station), 0),
      coalesce((SELECT c.last FROM beehive.outgoing_counter c WHERE c.station = h.station), 0))
  FROM beehive.station s JOIN beehive.station_head h ON h.station = s.code AND h.epoch = s.epoch
  WHERE s.code = of_station;
END;

REVOKE ALL ON FUNCTION beehive.note_bundle(text, bigint, bigint), beehive.next_bundle(text), beehive.bundle_answer(text) FROM PUBLIC;
