import { useTranslation } from 'react-i18next';
import type { WaitRange } from '../../shared/domain/ticket.ts';
import { waitWords } from '../../shared/rules/wait-words.ts';

/** The expected wait in words; null means that nobody can say. */
export function WaitText({ wait }: { readonly wait: WaitRange | null }) {
  const { t } = useTranslation('common');
  const { said, ...values } = waitWords(wait);
  return t(`wait.${said}`, values);
}
