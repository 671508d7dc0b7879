import { useTranslation } from 'react-i18next';
import type { AskedQuestion } from '../../../shared/contract/desk/tickets.ts';
import { useNameOf } from '../use-language.ts';

/** What the one at my counter wants to ask, as they left it at the kiosk, so that nobody says it twice. */
export function AskedNote({ question: { words, title, calculator } }: { readonly question: AskedQuestion }) {
  const { t } = useTranslation(['desk', 'common']);
  const nameOf = useNameOf();
  return (
    <section className="prescreen asked" aria-label={t('asked.title')}>
      <p className="outcome">{t('asked.title')}</p>
      {title !== null && <p>{t('asked.answer', { title: nameOf(title) })}</p>}
      {calculator !== null && <p>{t('asked.calculator', { name: t(`common:calculator.${calculator}`) })}</p>}
      {words !== null && <blockquote aria-label={t('asked.words')}>{words}</blockquote>}
      {words === null && title === null && calculator === null && <p>{t('asked.none')}</p>}
    </section>
  );
}
