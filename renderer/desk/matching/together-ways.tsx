import { useTranslation } from 'react-i18next';
import type { MatchExplanation } from '../../../shared/contract/desk/matching.ts';
import { usePersonName } from '../../parts/use-names.ts';
import { useReasonText } from '../disputes/use-reason-text.ts';

/** When nobody can take it alone: two mediators together, or an interpreter of the alliance. */
export function TogetherWays({ explanation: { pairs, interpreters } }: { readonly explanation: MatchExplanation }) {
  const { t } = useTranslation('desk');
  const reasonText = useReasonText();
  const person = usePersonName();
  return (
    <>
      {pairs.length > 0 && (
        <section aria-labelledby="match-pairs">
          <h4 id="match-pairs">{t('match.pairs')}</h4>
          <ul>
            {pairs.map(({ names: [one, other], reasons: [first, second] }) => (
              <li key={`${one}/${other}`}>
                {t('match.pair', {
                  one: person(one),
                  oneWhy: reasonText(first),
                  other: person(other),
                  otherWhy: reasonText(second),
                })}
              </li>
            ))}
          </ul>
        </section>
      )}
      {interpreters.length > 0 && (
        <section aria-labelledby="match-interpreters">
          <h4 id="match-interpreters">{t('match.interpreters')}</h4>
          <ul>
            {interpreters.map(({ name, phone, reason, between, mediatorName }) => (
              <li key={`${name}/${phone}`}>
                {t('match.interpreter', {
                  name: person(name),
                  phone,
                  why: reasonText(reason),
                  mediator: person(mediatorName),
                  between: between.map((party) => t(`match.between.${party}`)).join(t('list.comma')),
                })}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
