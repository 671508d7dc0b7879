import { useTranslation } from 'react-i18next';
import type { MatchExplanation } from '../../../shared/contract/desk/matching.ts';
import { usePersonName } from '../../parts/use-names.ts';

/** Every other mediator: how much worse it would be with them and mostly why, or why they cannot take it at all. */
export function OtherMediators({ explanation: { others, excluded } }: { readonly explanation: MatchExplanation }) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const person = usePersonName();
  return (
    <>
      {others.length > 0 && (
        <section aria-labelledby="match-others">
          <h3 id="match-others">{t('match.others')}</h3>
          <p className="hint">{t('match.othersHint')}</p>
          <ul>
            {others.map((other) => (
              <Other key={other.mediatorId} other={other} />
            ))}
          </ul>
        </section>
      )}
      {excluded.length > 0 && (
        <section aria-labelledby="match-excluded">
          <h3 id="match-excluded">{t('match.excluded')}</h3>
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

function Other({ other: { name: hanzi, worse, because } }: { readonly other: MatchExplanation['others'][number] }) {
  const { t } = useTranslation('desk');
  const name = usePersonName()(hanzi);
  if (worse === null || because === null) return <li>{t('match.alsoFits', { name })}</li>;
  if (worse === 0) return <li>{t('match.equal', { name })}</li>;
  const points = Math.abs(worse);
  return <li>{t(worse > 0 ? 'match.worse' : 'match.better', { name, points, why: t(`match.because.${because}`) })}</li>;
}
