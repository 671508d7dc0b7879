import { useTranslation } from 'react-i18next';
import type { ReferralStep } from '../../../shared/contract/desk/referrals.ts';
import { usePersonName } from '../../parts/use-names.ts';
import { momentText } from '../moment-text.ts';
import { useLanguage } from '../use-language.ts';

/** What happened to a referral, in order; what came out of turn is told as such and moved nothing. */
export function ReferralSteps({ steps }: { readonly steps: readonly ReferralStep[] }) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const language = useLanguage();
  const person = usePersonName();
  return (
    <>
      <h3>{t('referrals.steps')}</h3>
      <ol className="hazard-steps">
        {steps.map((step, nth) => (
          <li key={`${nth}/${step.what}`}>
            <strong>{t(`referrals.did.${step.what}`)}</strong> {momentText(step.at, Date.now(), language)}
            {step.by !== null && ` · ${person(step.by)}`}
            {step.platform !== null && ` · ${common(`platform.${step.platform}`)}`}
            {step.reason !== null && ` · ${common(`returnReason.${step.reason}`)}`}
            {step.result !== null && ` · ${common(`referralResult.${step.result}`)}`}
            {step.satisfied !== null && ` · ${t(step.satisfied ? 'referrals.satisfiedYes' : 'referrals.satisfiedNo')}`}
            {step.outOfTurn && <span className="hint"> {t('referrals.outOfTurn')}</span>}
            {step.note !== null && <span className="words">{step.note}</span>}
          </li>
        ))}
      </ol>
    </>
  );
}
