import { useTranslation } from 'react-i18next';
import type { DisputeFile } from '../../../../shared/contract/desk/disputes.ts';
import type { EarlierCase } from '../../../../shared/contract/desk/earlier-cases.ts';
import { CaseLink } from '../case-link.tsx';
import { useStandingText } from '../use-standing-text.ts';

/** The other cases of the same quarrel (重复登记), and how each of them stands. */
export function SameQuarrelOnFile({ file: { repeats, cameAgain } }: { readonly file: DisputeFile }) {
  const { t } = useTranslation('desk');
  if (repeats === null && cameAgain.length === 0) return null;
  return (
    <section className="same-quarrel" aria-labelledby="same-quarrel">
      <h3 id="same-quarrel">{t('repeats.title')}</h3>
      <ul>
        {repeats !== null && <OtherCase name={t('repeats.before')} one={repeats} />}
        {cameAgain.map((one) => (
          <OtherCase key={one.disputeId} name={t('repeats.later')} one={one} />
        ))}
      </ul>
    </section>
  );
}

function OtherCase({ name, one }: { readonly name: string; readonly one: EarlierCase }) {
  const standingText = useStandingText();
  return (
    <li>
      <span>
        {name} <CaseLink one={one} />
      </span>
      <p className="hint">{standingText(one)}</p>
    </li>
  );
}
