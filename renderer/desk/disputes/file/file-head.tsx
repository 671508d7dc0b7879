import { EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DisputeFile } from '../../../../shared/contract/desk/disputes.ts';
import { usePersonName } from '../../../parts/use-names.ts';
import { Repetitions } from './repetitions.tsx';
import { RiskMark } from '../risk-mark.tsx';

/** Number, matter and stage: which file this is, at a glance. */
export function FileHead({ file }: { readonly file: DisputeFile }) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const person = usePersonName();
  return (
    <header className="file-head">
      <h2>
        <span className="number">{file.number}</span> {common(`category.${file.category}`)} ·{' '}
        {common(`counterpart.${file.counterpart}`)}
      </h2>
      <p className="marks">
        <span className={`stage ${file.stage}`}>{common(`stage.${file.stage}`)}</span>
        <RiskMark risk={file.risk} />
        {file.outcome !== null && <span className="stage closed">{common(`outcome.${file.outcome}`)}</span>}
        {file.mediatorName !== null && (
          <span className="mediator">
            {file.choice === null
              ? t('file.mediator', { name: person(file.mediatorName) })
              : t('file.mediatorBy', { name: person(file.mediatorName), choice: common(`choice.${file.choice}`) })}
          </span>
        )}
        {file.coMediators.length > 0 && (
          <span className="mediator">
            {t('file.beside', { names: file.coMediators.map(person).join(t('list.comma')) })}
          </span>
        )}
        {file.erased && (
          <span className="stage erased">
            <EyeOff aria-hidden className="icon" />
            {t('file.erased')}
          </span>
        )}
      </p>
      <Repetitions file={file} />
    </header>
  );
}
