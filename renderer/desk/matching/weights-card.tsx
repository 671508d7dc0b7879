import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WeightsView } from '../../../shared/contract/desk/matching.ts';
import { MATCH_PARTS } from '../../../shared/domain/match-weights.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { Shown } from '../fields/shown.tsx';
import { TextInput } from '../fields/text-input.tsx';
import { digitsOf } from '../session/digits.ts';
import { useDesk } from '../use-desk.ts';
import { fitsPercent, type Percents, percentsOf, sumOfPercents, weightsOf } from './percents.ts';

/** How much each part counts when mediators are compared; the head's to change. */
export function WeightsCard() {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const weights = useQuery(ask.matching.weights.queryOptions({ input: {}, meta: { nouns: ['matching'] } }));
  return (
    <section className="card weights-card" aria-labelledby="weights-card">
      <h2 id="weights-card">{t('weights.title')}</h2>
      <p className="hint">{t('weights.hint')}</p>
      <Shown query={weights}>{(view) => <WeightsForm key={JSON.stringify(view.weights)} view={view} />}</Shown>
    </section>
  );
}

function WeightsForm({ view }: { readonly view: WeightsView }) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const [typed, setTyped] = useState<Percents>(() => percentsOf(view.weights));
  const set = useMutation(ask.matching.setWeights.mutationOptions());
  const weights = weightsOf(typed);
  const sum = sumOfPercents(typed);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (weights !== undefined && !set.isPending) set.mutate({ weights });
      }}
    >
      <p>{t(view.own ? 'weights.own' : 'weights.usual')}</p>
      <div className="weights">
        {MATCH_PARTS.map((part) => (
          <TextInput
            key={part}
            className="short"
            label={t('weights.field', { part: common(`matchPart.${part}`) })}
            inputMode="numeric"
            value={typed[part]}
            problem={fitsPercent(typed[part]) ? undefined : t('weights.notNumber')}
            onChange={(text) => setTyped({ ...typed, [part]: digitsOf(text, 3) })}
          />
        ))}
      </div>
      <p className={sum === 100 ? 'hint' : 'note-line'} role="status">
        {t(sum === 100 ? 'weights.sum' : 'weights.sumWrong', { sum })}
      </p>
      <div className="actions">
        <DeskButton
          look="quiet"
          disabled={!view.own}
          onPress={() => set.mutate({ weights: null })}
          pending={set.isPending}
        >
          {t('weights.reset')}
        </DeskButton>
        <DeskButton submits look="main" disabled={weights === undefined} pending={set.isPending}>
          {t('weights.save')}
        </DeskButton>
      </div>
      <p className="good-line" role="status">
        {set.isSuccess && t('weights.saved')}
      </p>
      <RefusalLine error={set.error} />
    </form>
  );
}
