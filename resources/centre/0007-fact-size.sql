-- How large a fact may be, in a place of its own: 0002-doors.sql said it within the whole reading of a
-- batch, and 0006-voices.sql had to repeat all of that to change the one number. What was applied is
-- frozen; from here on, who changes the number replaces this function and nothing else.

-- Bytes of `data` and `personal` together: a spoken statement, sealed (shared/domain/voice.ts).
CREATE FUNCTION beehive.most_fact_bytes() RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN 1048576;

-- The reading of 0006, asking that function; not one word of it otherwise.
DO $$
DECLARE
  reading text := pg_get_functiondef('beehive.read_lines(text[], text)'::regprocedure);
  asking text := replace(reading, '> 1048576)', '> beehive.most_fact_bytes())');
BEGIN
  IF asking = reading THEN
    RAISE EXCEPTION 'beehive.read_lines is not the one of 0006-voices.sql';
  END IF;
  EXECUTE asking;
END
$$;

REVOKE ALL ON FUNCTION beehive.most_fact_bytes() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION beehive.most_fact_bytes() TO beehive_door;
