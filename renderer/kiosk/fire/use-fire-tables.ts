import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FireSource } from '../../../shared/contract/kiosk/fire.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { useKiosk } from '../use-kiosk.ts';

/** What is asked and taught: the same for everybody, read once. */
export function useFireTables() {
  const { ask } = useKiosk();
  return useQuery(
    ask.fire.tables.queryOptions({ input: {}, staleTime: Infinity, meta: { nouns: ['printer', 'settings'] } }),
  );
}

export function useFireSource(language: Language) {
  const { t } = useTranslation('kiosk');
  return ({ name, date }: FireSource): string =>
    date === '' ? t('fire.sourceUndated', { name: name[language] }) : t('fire.source', { name: name[language], date });
}
