import { useTranslation } from 'react-i18next';
import type { EarlierCase } from '../../../shared/contract/desk/earlier-cases.ts';

/** What another case is about and how it ended, or stands; to whom it is not told, that it is not. */
export function useStandingText(): (one: EarlierCase) => string {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  return ({ told }) =>
    told === null
      ? t('repeats.notYours')
      : [
          common(`category.${told.category}`),
          told.outcome === null ? common(`stage.${told.stage}`) : common(`outcome.${told.outcome}`),
        ].join(' · ');
}
