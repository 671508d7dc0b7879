import { useTranslation } from 'react-i18next';
import type { CaseLine } from '../../../shared/contract/desk/library.ts';

/** Where a case comes from, how it ended, how long it took. A composed one always says so. */
export function CaseChips({ line }: { readonly line: CaseLine }) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  return (
    <span className="case-chips">
      <span className={`chip ${line.origin}`}>{common(`caseOrigin.${line.origin}`)}</span>
      <span className="chip">{common(`category.${line.category}`)}</span>
      <span className="chip">{common(`outcome.${line.outcome}`)}</span>
      <span className="took">{t('library.took', { sessions: line.sessions, days: line.days })}</span>
    </span>
  );
}
