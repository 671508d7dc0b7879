import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../fields/choice-field.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { Shown } from '../fields/shown.tsx';
import { useDesk } from '../use-desk.ts';

/** What becomes of the numbers nobody has called by midnight. */
export function CarryOverCard() {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const choice = useQuery(ask.tickets.carryOver.queryOptions({ input: {}, meta: { nouns: ['ticket'] } }));
  const choose = useMutation(ask.tickets.chooseCarryOver.mutationOptions());
  return (
    <section className="card carry-over-card" aria-labelledby="carry-over-card">
      <h2 id="carry-over-card">{t('carryOver.title')}</h2>
      <Shown query={choice}>
        {({ carry }) => (
          <ChoiceField
            label={t('carryOver.label')}
            look="list"
            value={carry ? 'carry' : 'lapse'}
            choices={[
              { value: 'lapse', text: t('carryOver.lapse'), detail: t('carryOver.lapseHint') },
              { value: 'carry', text: t('carryOver.carry'), detail: t('carryOver.carryHint') },
            ]}
            onChange={(value) => choose.mutate({ carry: value === 'carry' })}
          />
        )}
      </Shown>
      <RefusalLine error={choose.error} />
    </section>
  );
}
