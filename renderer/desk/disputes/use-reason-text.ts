import { useTranslation } from 'react-i18next';
import type { MatchReason } from '../../../shared/contract/kiosk/disputes.ts';
import { useNameOf } from '../use-language.ts';

/** Why a mediator fits, in words to staff: the kiosk's own sentences speak to the citizen. */
export function useReasonText(): (reason: MatchReason) => string {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const nameOf = useNameOf();
  return ({ code, dialect, category, count }) =>
    t(`reason.${code}`, {
      dialect: dialect === undefined ? '' : nameOf(dialect.name),
      category: category === undefined ? '' : common(`category.${category}`),
      count: count ?? 0,
    });
}
