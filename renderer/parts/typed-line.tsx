/** What was typed on a number pad when it is long: one line, grouped as people read it. Read aloud as typed. */
export interface TypedLineProps {
  readonly label: string;
  readonly typed: string;
  readonly shown: string;
  readonly empty: string;
}

export function TypedLine({ label, typed, shown, empty }: TypedLineProps) {
  return (
    <output className="typed-line" aria-label={`${label}: ${typed === '' ? empty : typed.split('').join(' ')}`}>
      <span aria-hidden>{shown}</span>
    </output>
  );
}
