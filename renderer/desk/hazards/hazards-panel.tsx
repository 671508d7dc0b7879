import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../desk-page.ts';
import { Shown } from '../fields/shown.tsx';
import { useDesk } from '../use-desk.ts';
import { HazardList } from './hazard-list.tsx';
import { HazardView } from './hazard-view.tsx';

/** Fire hazards reported at the kiosk (消防隐患): what is new, and what was done. */
export function HazardsPanel() {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const hazards = useQuery(ask.hazards.list.queryOptions({ input: {}, meta: { nouns: ['hazard', 'person'] } }));
  const [chosenId, choose] = usePlace<string | null>('hazards/chosen', null);
  const chosen = hazards.data?.find(({ hazardId }) => hazardId === chosenId);
  return (
    <div className="disputes-panel leads-panel">
      <Shown query={hazards}>{(lines) => <HazardList lines={lines} chosen={chosenId} onChoose={choose} />}</Shown>
      <section className="dispute-file" aria-label={t('hazards.title')} tabIndex={0}>
        {chosen === undefined ? (
          <p className="quiet-line">{t('hazards.choose')}</p>
        ) : (
          <HazardView key={chosen.hazardId} line={chosen} />
        )}
      </section>
    </div>
  );
}
