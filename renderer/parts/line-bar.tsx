import { CloudOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLine } from '../rpc/station-context.ts';

/** A blink of the line is nobody's business: said only when it lasts. */
const BLINK_MS = 1_500;

/** Says calmly that the station does not answer just now. */
export function LineBar() {
  const { t } = useTranslation('common');
  const open = useLine();
  const [down, setDown] = useState(false);
  useEffect(() => {
    const wait = setTimeout(() => setDown(!open), open ? 0 : BLINK_MS);
    return () => clearTimeout(wait);
  }, [open]);
  return (
    <div role="status" className="line-bar">
      {down && (
        <p>
          <CloudOff aria-hidden className="icon" />
          {t('line.down')}
        </p>
      )}
    </div>
  );
}
