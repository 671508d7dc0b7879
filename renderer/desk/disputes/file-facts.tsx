import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DisputeFile } from '../../../shared/contract/desk/disputes.ts';
import { yuanOf } from '../amount.ts';
import { useNameOf } from '../use-language.ts';

/** What is known of the dispute. After an erasure the personal part says so instead of being empty. */
export function FileFacts({ file }: { readonly file: DisputeFile }) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const nameOf = useNameOf();
  const typed = (text: string | null) => {
    if (file.erased && text === null) return <span className="gone">{t('file.gone')}</span>;
    return text === null || text === '' ? <span className="gone">{t('file.notSaid')}</span> : text;
  };
  return (
    <div className="file-facts">
      <section aria-labelledby="file-person">
        <h3 id="file-person">{t('file.person')}</h3>
        <dl>
          <Fact name={t('file.name')}>{typed(file.name)}</Fact>
          <Fact name={t('file.phone')}>
            <span className="phone">{typed(file.phone)}</span>
          </Fact>
          <Fact name={t('file.respondent')}>{typed(file.respondentName)}</Fact>
          <Fact name={t('file.home')}>{file.home}</Fact>
          <Fact name={t('file.dialects')}>
            {file.dialects.map(({ name }) => nameOf(name)).join(t('list.comma')) || t('file.notSaid')}
          </Fact>
          <Fact name={t('file.mandarin')}>{common(`mandarin.${file.mandarin}`)}</Fact>
          <Fact name={t('file.language')}>{common(`language.${file.language}`)}</Fact>
        </dl>
      </section>
      <section aria-labelledby="file-statement">
        <h3 id="file-statement">{t('file.statement')}</h3>
        <p className="words">{typed(file.statement)}</p>
        <h3>{t('file.wants')}</h3>
        {file.claims.length > 0 && (
          <ul className="claims">
            {file.claims.map((claim) => (
              <li key={claim}>{common(`claim.${claim}`)}</li>
            ))}
          </ul>
        )}
        {(file.claims.length === 0 || file.wish !== '') && <p className="words">{typed(file.wish)}</p>}
      </section>
      {file.agreement !== null && <AgreementOnFile agreement={file.agreement} />}
    </div>
  );
}

function AgreementOnFile({ agreement }: { readonly agreement: NonNullable<DisputeFile['agreement']> }) {
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

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
