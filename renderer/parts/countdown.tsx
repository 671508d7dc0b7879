/** Seconds that are left, as words and as a shrinking line. Not read aloud every second. */
export function Countdown({
  seconds,
  of,
  text,
}: {
  readonly seconds: number;
  readonly of: number;
  readonly text: string;
}) {
  return (
    <div className="countdown" role="timer" aria-live="off">
      <p>{text}</p>
      <div className="track" aria-hidden>
        <div className="rest" style={{ width: `${Math.min(100, (100 * seconds) / of)}%` }} />
      </div>
    </div>
  );
}
