import { useTranslation } from 'react-i18next';
import type { MatchExplanation } from '../../../shared/contract/desk/matching.ts';
import { usePersonName } from '../../parts/use-names.ts';
import { useReasonText } from '../disputes/use-reason-text.ts';

/** Whom the dispute has or would get, how it came about, and every reason that holds. */
export function ChosenMediator({ explanation }: { readonly explanation: MatchExplanation }) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const reasonText = useReasonText();
  const person = usePersonName();
  const { chosen, gapWay } = explanation;
  const wishes = wishKeys(explanation);
  return (
    <section>
      {gapWay !== null && <p className="note-line">{t('match.gap', { way: common(`languageGap.${gapWay}`) })}</p>}
      {chosen === null ? (
        <p className="note-line">{t('match.nobody')}</p>
      ) : (
        <p className="chosen">
          <strong>
            {chosen.choice === null
              ? t('match.suggested', { name: person(chosen.name) })
              : t('file.mediatorBy', { name: person(chosen.name), choice: common(`choice.${chosen.choice}`) })}
          </strong>
          {chosen.score !== null && <span>{t('match.score', { score: Math.round(chosen.score * 100) })}</span>}
        </p>
      )}
      {chosen !== null && chosen.excluded !== null && (
        <p className="note-line">
          {t('match.noLonger', { name: person(chosen.name), why: common(`exclusion.${chosen.excluded}`) })}
        </p>
      )}
      <ul>
        {chosen?.reasons.map((reason) => (
          <li key={`${reason.code}/${reason.dialect?.id}`}>{reasonText(reason)}</li>
        ))}
        {wishes.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
    </section>
  );
}

const SEX = { female: 'match.wishFemale', male: 'match.wishMale' } as const;
const HOME = { same: 'match.wishSame', other: 'match.wishOther' } as const;

const wishKeys = ({ wish: { sex, home } }: MatchExplanation) => [
  ...(sex === 'any' ? [] : [SEX[sex]]),
  ...(home === 'any' ? [] : [HOME[home]]),
];
