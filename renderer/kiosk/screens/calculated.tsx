import { BookOpen, CircleCheckBig, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ANSWER_OF_CALCULATOR, CALC_PAGES } from '../../../shared/domain/calculator.ts';
import { Tile } from '../../parts/tile.tsx';
import { useCalcLine } from '../consult/calc-line.ts';
import { PersonButton } from '../consult/person-button.tsx';
import { ReadingPane } from '../../parts/reading-pane.tsx';
import { Page, type ScreenProps } from '../page.tsx';

/** A time that may be over is for a person to look at: it may have begun anew; and so is a sum that is argued about. */
const PAST: readonly string[] = ['arbitration-past', 'injury-past', 'deposit-none', 'deposit-reasons'];

/** What was worked out, each step of it, what it does not know, and the law. */
export function Calculated({ now, act }: ScreenProps) {
  const { t } = useTranslation(['kiosk', 'common']);
  const lineText = useCalcLine(now.language);
  const { calculator, worked } = now.consult.calculate;
  if (calculator === null || worked === null) throw new Error('calculated: shown without a result');
  const { steps, result, cautions, law, pages } = worked;
  const past = PAST.includes(result.code);
  const Sign = past ? UserRound : CircleCheckBig;
  return (
    <Page
      now={now}
      act={act}
      title={t(`common:calculator.${calculator}`)}
      onward={<PersonButton act={act} look="main" />}
    >
      <ReadingPane label={t('consult.answer')} down={t('consult.down')} up={t('consult.up')}>
        <div className="calculated">
          <section className={past ? 'verdict' : 'verdict here'} role="status">
            <Sign aria-hidden className="icon" />
            <p className="result">{lineText(result)}</p>
          </section>
          <section className="part">
            <h2>{t('calc.steps')}</h2>
            <ol>
              {steps.map((step) => (
                <li key={step.code}>{lineText(step)}</li>
              ))}
            </ol>
          </section>
          <section className="part">
            <h2>{t('calc.cautions')}</h2>
            <ul>
              {cautions.map((caution) => (
                <li key={caution.code}>{lineText(caution)}</li>
              ))}
            </ul>
          </section>
          <p className="basis">
            {t('calc.law')}
            {law.map((article) => (
              <span key={article.article}>
                {t('calc.article', {
                  law: t(`common:law.${article.law}` as 'common:law.labour'),
                  article: article.article,
                })}
              </span>
            ))}
            {pages.map((page) => (
              <span key={page}>
                {t(`calcPage.${page}`)} <span className="address">{CALC_PAGES[page]}</span>
              </span>
            ))}
          </p>
          <Tile
            look="quiet"
            icon={BookOpen}
            title={t('calc.more')}
            onPress={() => act({ tap: 'consult-open', id: ANSWER_OF_CALCULATOR[calculator] })}
          />
        </div>
      </ReadingPane>
    </Page>
  );
}
