import { TriangleAlert } from 'lucide-react';
import { useRefusalText } from '../use-refusal-text.ts';

/** Why the last thing did not happen; nothing when it did. */
export function RefusalLine({ error }: { readonly error: unknown }) {
  const text = useRefusalText();
  if (error === null || error === undefined) return null;
  return (
    <p className="refusal-line" role="alert">
      <TriangleAlert aria-hidden className="icon" />
      <span>{text(error)}</span>
    </p>
  );
}
