import { useTranslation } from 'react-i18next';
import { isLaw, type LawArticle } from '../../../shared/domain/law.ts';
import { useLanguage } from '../use-language.ts';

/** The title in the language of the page; the Chinese one where nobody wrote another. */
export function useCaseTitle(): (one: { readonly title: string; readonly titleEn: string }) => string {
  const language = useLanguage();
  return ({ title, titleEn }) => (language === 'en' && titleEn !== '' ? titleEn : title);
}

/** A law by its name and the number of the article; a law this page does not know by its code. */
export function useArticleText(): (article: LawArticle) => string {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  return ({ law, article }) => t('library.article', { law: isLaw(law) ? common(`law.${law}`) : law, article });
}
