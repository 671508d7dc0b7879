import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Bilingual, type Language } from '../../shared/domain/language.ts';

/** The language of this page. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return LANGUAGES.find((one) => one === i18n.language) ?? 'zh';
}

/** Reads names that the station gives in every language. */
export function useNameOf(): (name: Bilingual) => string {
  const language = useLanguage();
  return (name) => name[language];
}
