import { isEnded } from '../../../../shared/domain/dispute-stage.ts';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DisputeFile } from '../../../../shared/contract/desk/disputes.ts';
import { DeskButton } from '../../fields/desk-button.tsx';
import { RiskForm } from './risk-form.tsx';

/** How dangerous the matter is, of which nature, and by which words; a mediator puts it right. */
export function RiskCard({ file }: { readonly file: DisputeFile }) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const [changing, setChanging] = useState(false);
  const listed = (words: readonly string[]) => words.join(t('list.comma'));
  const others = file.suggested.filter((category) => category !== file.category);
  const isOther = file.suggested[0] !== undefined && file.suggested[0] !== file.category;
  return (
    <section className="risk-card" aria-labelledby="file-risk">
      <h3 id="file-risk">{t('riskCard.title')}</h3>
      {file.risk === null ? (
        <p className="gone">{t('riskCard.notYet')}</p>
      ) : (
        <>
          <p>
            <span className={`risk-mark ${file.risk}`}>{common(`risk.${file.risk}`)}</span>{' '}
            <span className="hint">{t(file.assessedBy === 'staff' ? 'riskCard.byStaff' : 'riskCard.byRule')}</span>
          </p>
          <dl>
            <div className="fact">
              <dt>{t('riskCard.dangers')}</dt>
              <dd>
                {file.dangers.length === 0
                  ? t('riskCard.noDangers')
                  : listed(file.dangers.map((danger) => common(`danger.${danger}`)))}
              </dd>
            </div>
            <div className="fact">
              <dt>{t('riskCard.natures')}</dt>
              <dd>{listed(file.natures.map((nature) => common(`nature.${nature}`)))}</dd>
            </div>
            {file.because.length > 0 && (
              <div className="fact">
                <dt>{t('riskCard.because')}</dt>
                <dd>{listed(file.because)}</dd>
              </div>
            )}
          </dl>
          {isOther && (
            <p className="hint">
              {t('riskCard.looksLike', { categories: listed(others.map((code) => common(`category.${code}`))) })}
            </p>
          )}
        </>
      )}
      {changing ? (
        <RiskForm file={file} onShut={() => setChanging(false)} />
      ) : (
        !isEnded(file.stage) && (
          <DeskButton icon={Pencil} onPress={() => setChanging(true)}>
            {t('riskCard.change')}
          </DeskButton>
        )
      )}
    </section>
  );
}
