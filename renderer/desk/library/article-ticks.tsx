import { useTranslation } from 'react-i18next';
import { CITABLE, LAW_CODES, type LawArticle } from '../../../shared/domain/law.ts';
import { TickGroup } from '../fields/tick-group.tsx';

const MOST_ARTICLES = 12;

/** `wages 13` for the ticks, and back. */
export function articleOf(written: string): LawArticle {
  const [law = '', article = ''] = written.split(' ');
  return { law, article: Number(article) };
}

interface ArticleTicksProps {
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

/** The articles that may be cited, law by law; only those whose text was read are here at all. */
export function ArticleTicks({ values, onChange }: ArticleTicksProps) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  return (
    <details className="article-ticks">
      <summary>
        {t('publish.articles')} <span className="count">{values.length}</span>
        <span className="hint">{t('publish.articlesHint')}</span>
      </summary>
      {LAW_CODES.map((law) => (
        <TickGroup
          key={law}
          label={common(`law.${law}`)}
          choices={CITABLE[law].map((article) => ({ value: `${law} ${article}`, text: String(article) }))}
          values={values}
          most={MOST_ARTICLES}
          onChange={onChange}
        />
      ))}
    </details>
  );
}
