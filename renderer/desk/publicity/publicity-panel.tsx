import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Shown } from '../fields/shown.tsx';
import { useDesk } from '../use-desk.ts';
import { GroupsForm } from './groups-form.tsx';
import { PacksCard } from './packs-card.tsx';
import { PieceForm } from './piece-form.tsx';
import { PieceList } from './piece-list.tsx';
import { PieceView } from './piece-view.tsx';
import { usePublicityPlace } from './publicity-place.ts';

/** Publicity (宣传): what kiosk and board show while nobody needs them. A form takes the whole part, its preview beside it. */
export function PublicityPanel() {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const [at, go, leave] = usePublicityPlace();
  const publicity = useQuery(ask.publicity.list.queryOptions({ input: {}, meta: { nouns: ['publicity'] } }));
  if (at.is === 'form')
    return (
      <section className="dispute-file publicity-form" aria-label={t('publicity.panel')} tabIndex={0}>
        <PieceForm
          key={at.form}
          form={at.form}
          pieceId={at.pieceId}
          start={at.start}
          onShut={(pieceId) => leave(at, { is: 'list', pieceId })}
        />
      </section>
    );
  return (
    <div className="disputes-panel cases-panel publicity-panel">
      <Shown query={publicity}>{({ pieces }) => <PieceList pieces={pieces} at={at} onGo={go} />}</Shown>
      <section className="dispute-file" aria-label={t('publicity.panel')} tabIndex={0}>
        <Shown query={publicity}>
          {({ pieces, groups }) => {
            if (at.is === 'groups') return <GroupsForm stored={groups} onShut={() => leave(at, NOTHING_OPEN)} />;
            const chosen = pieces.find(({ pieceId }) => pieceId === at.pieceId);
            if (chosen === undefined)
              return (
                <>
                  <p className="quiet-line">{t('publicity.choose')}</p>
                  <PacksCard />
                </>
              );
            return <PieceView key={chosen.pieceId} one={chosen} onGo={go} />;
          }}
        </Shown>
      </section>
    </div>
  );
}

const NOTHING_OPEN = { is: 'list', pieceId: null } as const;
