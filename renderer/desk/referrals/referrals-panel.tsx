import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../desk-page.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { Shown } from '../fields/shown.tsx';
import { useDesk } from '../use-desk.ts';
import { DraftForm } from './draft-form.tsx';
import { GivenNumber, type Given } from './given-number.tsx';
import { ReferralList } from './referral-list.tsx';
import { ReferralView } from './referral-view.tsx';

/** What stands on the right: nothing, the form for a new one, or one. */
type Side = { readonly show: 'nothing' | 'draft' } | { readonly show: 'one'; readonly referralId: string };
const NOTHING: Side = { show: 'nothing' };

/** Matters that are not the police's (流转): write one down, send it, see what came of it. */
export function ReferralsPanel() {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const referrals = useQuery(
    ask.referrals.list.queryOptions({
      input: {},
      meta: { nouns: ['referral', 'person', 'sync', 'calendar', 'settings'] },
    }),
  );
  const [side, setSide, leave] = usePlace<Side>('referrals/side', NOTHING);
  const [given, setGiven] = useState<Given | null>(null);
  const chosenId = side.show === 'one' ? side.referralId : null;
  const chosen = referrals.data?.find(({ referralId }) => referralId === chosenId);
  return (
    <div className="disputes-panel leads-panel">
      <div className="cases-side">
        <div className="cases-search">
          <DeskButton look="main" icon={Plus} onPress={() => setSide({ show: 'draft' })}>
            {t('referrals.draft')}
          </DeskButton>
        </div>
        <Shown query={referrals}>
          {(lines) => (
            <ReferralList
              lines={lines}
              chosen={chosenId}
              onChoose={(referralId) => setSide({ show: 'one', referralId })}
            />
          )}
        </Shown>
      </div>
      <section className="dispute-file" aria-label={t('referrals.title')} tabIndex={0}>
        {side.show === 'draft' && (
          <DraftForm
            onDrop={() => leave(side, NOTHING)}
            onSaved={(saved) => {
              setGiven(saved);
              leave(side, { show: 'one', referralId: saved.referralId });
            }}
          />
        )}
        {chosen !== undefined && <ReferralView key={chosen.referralId} line={chosen} />}
        {side.show !== 'draft' && chosen === undefined && <p className="quiet-line">{t('referrals.choose')}</p>}
      </section>
      {given !== null && <GivenNumber given={given} onAway={() => setGiven(null)} />}
    </div>
  );
}
