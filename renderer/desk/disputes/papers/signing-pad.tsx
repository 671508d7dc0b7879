import { RotateCcw } from 'lucide-react';
import { type PointerEvent, useRef, useState } from 'react';
import { PAD, type PadPoint, strokeOf } from '../../../../shared/domain/signature.ts';
import { DeskButton } from '../../fields/desk-button.tsx';

/** A box to sign in with a finger, a pen or a mouse. Gives each stroke as path data when it ends. */
export interface SigningPadProps {
  readonly label: string;
  readonly clear: string;
  readonly problem: string | undefined;
  readonly strokes: readonly string[];
  readonly onChange: (strokes: readonly string[]) => void;
}

/** Nearer points add weight and no shape. */
const LEAST_STEP = 4;

export function SigningPad({ label, clear, problem, strokes, onChange }: SigningPadProps) {
  const pointer = useRef<number | null>(null);
  const [line, setLine] = useState<readonly PadPoint[]>([]);
  const pointOf = (event: PointerEvent<SVGSVGElement>): PadPoint => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    return {
      x: ((event.clientX - left) / width) * PAD.width,
      y: ((event.clientY - top) / height) * PAD.height,
    };
  };
  const end = (event: PointerEvent<SVGSVGElement>) => {
    if (pointer.current !== event.pointerId) return;
    pointer.current = null;
    const stroke = strokeOf(line);
    setLine([]);
    if (stroke !== undefined) onChange([...strokes, stroke]);
  };
  const current = strokeOf(line);
  return (
    <div className="signing-pad">
      <p id="signing-pad-label">{label}</p>
      <svg
        viewBox={`0 0 ${PAD.width} ${PAD.height}`}
        className="pad"
        role="img"
        aria-labelledby="signing-pad-label"
        onPointerDown={(event) => {
          // A second finger or the heel of the hand draws nothing.
          if (pointer.current !== null) return;
          pointer.current = event.pointerId;
          event.currentTarget.setPointerCapture(event.pointerId);
          setLine([pointOf(event)]);
        }}
        onPointerMove={(event) => {
          if (pointer.current !== event.pointerId) return;
          const point = pointOf(event);
          const last = line.at(-1);
          if (last === undefined || Math.hypot(point.x - last.x, point.y - last.y) >= LEAST_STEP)
            setLine([...line, point]);
        }}
        onPointerUp={end}
        onPointerCancel={end}
      >
        {strokes.map((stroke, at) => (
          <path key={at} d={stroke} />
        ))}
        {current !== undefined && <path d={current} />}
      </svg>
      {problem !== undefined && <p className="problem">{problem}</p>}
      <DeskButton icon={RotateCcw} disabled={strokes.length === 0} onPress={() => onChange([])}>
        {clear}
      </DeskButton>
    </div>
  );
}
