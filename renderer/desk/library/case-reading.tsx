import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../shared/contract/desk/library.ts';
import { CASE_PARTS } from '../../../shared/domain/library-case.ts';
import { usePlaceName } from '../../parts/use-names.ts';
import { useLanguage, useNameOf } from '../use-language.ts';
import { useArticleText } from './case-words.ts';

/** The words of a case: what happened, how it was mediated, how it ended, what it teaches, and what applied. */
export function CaseReading({ one }: { readonly one: CaseView }) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const language = useLanguage();
  const nameOf = useNameOf();
  const placeName = usePlaceName();
  const articleText = useArticleText();
  const listed = (words: readonly string[]) => words.join(t('list.comma'));
  return (
    <div className="case-reading">
      {one.origin === 'composed' && <p className="hint">{t('library.composedNote')}</p>}
      {language === 'en' && <English summary={one.summaryEn} />}
      {CASE_PARTS.map((part) => (
        <section key={part} className={part} lang="zh-CN">
          <h3 lang={language === 'zh' ? 'zh-CN' : language}>{common(`casePart.${part}`)}</h3>
          <p className="words">{one.text[part]}</p>
        </section>
      ))}
      <dl>
        {one.methods.length > 0 && (
          <Row name={t('library.worked')}>{listed(one.methods.map((method) => common(`method.${method}`)))}</Row>
        )}
        <Row name={t('library.articles')}>
          {one.articles.length === 0
            ? t('library.noArticles')
            : one.articles.map(articleText).join(t('list.semicolon'))}
        </Row>
        <Row name={t('library.claims')}>{listed(one.claims.map((claim) => common(`claim.${claim}`)))}</Row>
        <Row name={t('library.home')}>{placeName(one.home)}</Row>
        {one.dialects.length > 0 && (
          <Row name={t('library.dialects')}>{listed(one.dialects.map(({ name }) => nameOf(name)))}</Row>
        )}
        <Row name={t('library.amount')}>{common(`amountRange.${one.amount}`)}</Row>
        {one.tags.length > 0 && (
          <Row name={t('library.tags')}>
            <span lang="zh-CN">{listed(one.tags)}</span>
          </Row>
        )}
      </dl>
    </div>
  );
}

/** What an English reader has of a case: its summary, or the word that there is none. The story itself is Chinese. */
function English({ summary }: { readonly summary: string }) {
  const { t } = useTranslation('desk');
  if (summary === '') return <p className="note-line">{t('library.onlyChinese')}</p>;
  return (
    <>
      <section>
        <h3>{t('library.summary')}</h3>
        <p className="words">{summary}</p>
      </section>
      <p className="hint">{t('library.restChinese')}</p>
    </>
  );
}

function Row({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
