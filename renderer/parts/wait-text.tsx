import { useTranslation } from 'react-i18next';
import type { WaitRange } from '../../shared/domain/ticket.ts';

/** The expected wait in words; null means that nobody can say. */
export function WaitText({ wait }: { readonly wait: WaitRange | null }) {
  const { t } = useTranslation('common');
  if (wait === null) return t('wait.unknown');
  if (wait.high === 0) return t('wait.none');
  return wait.low === wait.high
    ? t('wait.about', { high: wait.high })
    : t('wait.range', { low: wait.low, high: wait.high });
}
