import { CloudOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLine } from '../rpc/station-context.ts';

/** A blink of the line is nobody's business; a long silence needs a person, not patience. */
const STAGES = [
  { afterMs: 1_500, text: 'line.down' },
  { afterMs: 20_000, text: 'line.long' },
] as const;

/** Says calmly that the station does not answer just now, and when it lasts, who can help. */
export function LineBar() {
  const { t } = useTranslation('common');
  const { open, since } = useLine();
  const [text, setText] = useState<(typeof STAGES)[number]['text']>();
  useEffect(() => {
    setText(undefined);
    if (open) return;
    const quiet = performance.now() - since;
    const timers = STAGES.map((stage) => setTimeout(() => setText(stage.text), stage.afterMs - quiet));
    return () => timers.forEach(clearTimeout);
  }, [open, since]);
  return (
    <div role="status" className="line-bar">
      {text !== undefined && (
        <p>
          <CloudOff aria-hidden className="icon" />
          {t(text)}
        </p>
      )}
    </div>
  );
}
