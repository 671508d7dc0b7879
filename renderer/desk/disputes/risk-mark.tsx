import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DisputeLine } from '../../../shared/contract/desk/disputes.ts';

/** Danger at a glance, in a word beside the sign; nothing for a matter without. */
export function RiskMark({ risk }: Pick<DisputeLine, 'risk'>) {
  const { t } = useTranslation('common');
  if (risk === null || risk === 'low') return null;
  return (
    <span className={`risk-mark ${risk}`}>
      <TriangleAlert aria-hidden className="icon" />
      {t(`risk.${risk}`)}
    </span>
  );
}
