import { useTranslation } from 'react-i18next';
import type { DeclarationStep } from '../../../shared/contract/desk/declarations.ts';
import type { DeclarationKind } from '../../../shared/domain/declaration.ts';
import { useFieldName } from '../../parts/use-field-name.ts';
import { usePersonName } from '../../parts/use-names.ts';
import { momentText } from '../moment-text.ts';
import { useLanguage } from '../use-language.ts';

interface HistoryProps {
  readonly kind: DeclarationKind;
  readonly history: readonly DeclarationStep[];
}

/** What happened to a declaration: when, by whom, and what stood there before. */
export function DeclarationHistory({ kind, history }: HistoryProps) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const language = useLanguage();
  const person = usePersonName();
  const fieldName = useFieldName();
  return (
    <section className="declaration-history" aria-labelledby="declaration-history">
      <h3 id="declaration-history">{t('declarations.history')}</h3>
      <ol>
        {history.map(({ what, at, by, reason, changes }) => (
          <li key={`${at}/${what}`}>
            <p>
              <strong>{t(`declarations.step.${what}`)}</strong>
              {reason !== null && ` · ${common(`declare.reason.${reason}`)}`}
              <span className="hint">
                {` · ${by === null ? t('declarations.atKiosk') : person(by)} · ${momentText(at, Date.now(), language)}`}
              </span>
            </p>
            {changes.length > 0 && (
              <table>
                <thead>
                  <tr>
                    <th scope="col">{t('declarations.words')}</th>
                    <th scope="col">{t('declarations.from')}</th>
                    <th scope="col">{t('declarations.to')}</th>
                  </tr>
                </thead>
                <tbody>
                  {changes.map(({ field, from, to }) => (
                    <tr key={field}>
                      <th scope="row">{fieldName(kind, field)}</th>
                      <td>{from ?? t('declarations.nothing')}</td>
                      <td>{to ?? t('declarations.nothing')}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
