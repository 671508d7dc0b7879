import { useTranslation } from 'react-i18next';
import type { AgreementView } from '../../../../shared/contract/desk/dispute-agreement.ts';
import { yuanOf } from '../../amount.ts';
import { Fact } from './fact.tsx';

/** The newest wording of the agreement. */
export function AgreementOnFile({ agreement }: { readonly agreement: AgreementView }) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  return (
    <section className="agreement" aria-labelledby="file-agreement">
      <h3 id="file-agreement">{t('agreement.onFile')}</h3>
      <dl>
        <Fact name={t('agreement.form')}>
          {common(`agreementForm.${agreement.form}`)} ·{' '}
          {agreement.effectiveOn === null
            ? t('agreement.notYet')
            : t('agreement.effective', { day: agreement.effectiveOn })}
        </Fact>
        <Fact name={t('agreement.facts')}>{agreement.facts}</Fact>
        {agreement.responsibility !== '' && (
          <Fact name={t('agreement.responsibility')}>{agreement.responsibility}</Fact>
        )}
        <Fact name={t('agreement.terms')}>{agreement.terms}</Fact>
        <Fact name={t('agreement.manner')}>{agreement.manner}</Fact>
        {agreement.breach !== '' && <Fact name={t('agreement.breach')}>{agreement.breach}</Fact>}
        <Fact name={t('agreement.amount')}>
          {agreement.amountFen === null
            ? t('agreement.noMoney')
            : t('agreement.yuan', { amount: yuanOf(agreement.amountFen) })}
        </Fact>
        <Fact name={t('agreement.performBy')}>{agreement.performBy ?? t('agreement.noDay')}</Fact>
        <Fact name={t('agreement.copies')}>{agreement.copies}</Fact>
      </dl>
    </section>
  );
}
