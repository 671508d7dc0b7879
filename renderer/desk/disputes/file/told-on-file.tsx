import { useTranslation } from 'react-i18next';
import type { DisputeFile } from '../../../../shared/contract/desk/disputes.ts';
import { Typed } from './fact.tsx';

/** What happened and what is wanted, in the citizen's own words. */
export function ToldOnFile({ file: { statement, claims, wish, erased } }: { readonly file: DisputeFile }) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  return (
    <>
      <section aria-labelledby="file-statement">
        <h3 id="file-statement">{t('file.statement')}</h3>
        <p className="words">
          <Typed text={statement} erased={erased} />
        </p>
      </section>
      <section aria-labelledby="file-wants">
        <h3 id="file-wants">{t('file.wants')}</h3>
        {claims.length > 0 && (
          <ul className="claims">
            {claims.map((claim) => (
              <li key={claim}>{common(`claim.${claim}`)}</li>
            ))}
          </ul>
        )}
        {(claims.length === 0 || wish !== '') && (
          <p className="words">
            <Typed text={wish} erased={erased} />
          </p>
        )}
      </section>
    </>
  );
}
