import { useTranslation } from 'react-i18next';
import type { MatchReason } from '../../shared/contract/kiosk/disputes.ts';
import type { Language } from '../../shared/domain/language.ts';

/** Why somebody suits the citizen, as one plain sentence to the citizen. */
export function useReasonText(language: Language): (reason: MatchReason) => string {
  const { t } = useTranslation('common');
  return ({ code, dialect, category, count }) =>
    t(`reason.${code}`, {
      dialect: dialect?.name[language] ?? '',
      category: category === undefined ? '' : t(`category.${category}`),
      count: count ?? 0,
    });
}
