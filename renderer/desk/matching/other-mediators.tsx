import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatchExplanation } from '../../../shared/contract/desk/matching.ts';
import { usePersonName } from '../../parts/use-names.ts';

interface OtherMediatorsProps extends Pick<MatchExplanation, 'others' | 'excluded'> {
  /** Whether it is told as it is, or as it was when the dispute was given. */
  readonly at: 'now' | 'chosen';
}

const TEXTS = {
  now: { others: 'match.others', better: 'match.better', excluded: 'match.excluded' },
  chosen: { others: 'match.thenOthers', better: 'match.thenBetter', excluded: 'match.thenExcluded' },
} as const;

/** Every other mediator: how much worse it would be with them and mostly why, or why they cannot take it at all. */
export function OtherMediators({ others, excluded, at }: OtherMediatorsProps) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const id = useId();
  const person = usePersonName();
  return (
    <>
      {others.length > 0 && (
        <section aria-labelledby={`${id}-others`}>
          <h4 id={`${id}-others`}>{t(TEXTS[at].others)}</h4>
          {at === 'now' && <p className="hint">{t('match.othersHint')}</p>}
          <ul>
            {others.map((other) => (
              <Other key={other.mediatorId} other={other} at={at} />
            ))}
          </ul>
        </section>
      )}
      {excluded.length > 0 && (
        <section aria-labelledby={`${id}-excluded`}>
          <h4 id={`${id}-excluded`}>{t(TEXTS[at].excluded)}</h4>
          <ul>
            {excluded.map(({ mediatorId, name, reason }) => (
              <li key={mediatorId}>
                {t('match.excludedLine', { name: person(name), why: common(`exclusion.${reason}`) })}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface OtherProps extends Pick<OtherMediatorsProps, 'at'> {
  readonly other: MatchExplanation['others'][number];
}

function Other({ other: { name: hanzi, worse, because }, at }: OtherProps) {
  const { t } = useTranslation('desk');
  const name = usePersonName()(hanzi);
  if (worse === null || because === null) return <li>{t('match.alsoFits', { name })}</li>;
  if (worse === 0) return <li>{t('match.equal', { name })}</li>;
  const points = Math.abs(worse);
  return (
    <li>{t(worse > 0 ? 'match.worse' : TEXTS[at].better, { name, points, why: t(`match.because.${because}`) })}</li>
  );
}
