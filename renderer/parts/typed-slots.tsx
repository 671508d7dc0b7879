/** What was typed on a number pad, one place for each character. Read aloud as a whole. */
export interface TypedSlotsProps {
  readonly label: string;
  readonly typed: string;
  readonly slots: number;
  readonly empty: string;
}

export function TypedSlots({ label, typed, slots, empty }: TypedSlotsProps) {
  const shown = typed.padEnd(Math.max(slots, typed.length), ' ').split('');
  return (
    <output className="typed-slots" aria-label={`${label}: ${typed === '' ? empty : typed.split('').join(' ')}`}>
      {shown.map((character, place) => (
        <span key={place} className="slot" aria-hidden>
          {character}
        </span>
      ))}
    </output>
  );
}
