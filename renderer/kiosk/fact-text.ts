import { useTranslation } from 'react-i18next';
import type { ToldFact } from '../../shared/contract/kiosk/endorsement.ts';
import type { Language } from '../../shared/domain/language.ts';

/** What a citizen is told, with its numbers in it. */
export function useFactText() {
  const { t } = useTranslation('common');
  // Which numbers a text takes is the table's to say; the types know only each text by itself.
  return ({ fact, values }: Pick<ToldFact, 'fact' | 'values'>): string =>
    t(`endorse.fact.${fact}` as 'endorse.fact.residence-card', { ...values });
}

export function useSourceText(language: Language) {
  const { t } = useTranslation('kiosk');
  return ({ name, date }: ToldFact['source']): string => t('endorse.source', { source: name[language], date });
}
