import { CalendarCheck, Equal } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../../parts/big-button.tsx';
import { NumberPad } from '../../parts/number-pad.tsx';
import { ChoiceTile } from '../../parts/tile.tsx';
import { TypedLine } from '../../parts/typed-line.tsx';
import { calcQuestion, calcQuestions, type CalcQuestion } from '../calculate.ts';
import { PersonButton } from '../consult/person-button.tsx';
import { isAsking } from '../journey-state.ts';
import { NextButton, Page, type ScreenProps, type Ways } from '../page.tsx';
import { useToday } from '../consult/use-today.ts';

/** One question of a calculator. */
export function CalculateScreen({ now, act }: ScreenProps) {
  const { t } = useTranslation('kiosk');
  const { calculate } = now.consult;
  const question = calcQuestion(calculate);
  if (question === undefined) throw new Error('calculate: shown without a question');
  const of = `${calculate.calculator}-${question.name}` as 'severance-joined';
  const last = calculate.asking + 1 === calcQuestions(calculate).length;
  return (
    <Page
      now={now}
      act={act}
      title={isAsking(now) ? t('calc.working') : t(`calcAsk.${of}`)}
      hint={t(`calcHint.${of}`)}
      missing={t(`calc.${question.kind}Missing`)}
      onward={
        question.kind === 'choice' ? (
          <PersonButton act={act} />
        ) : last ? (
          <BigButton look="main" icon={Equal} onPress={() => act({ tap: 'calc-next' })}>
            {t('calc.work')}
          </BigButton>
        ) : (
          <NextButton act={act} tap={{ tap: 'calc-next' }} />
        )
      }
    >
      {question.kind === 'choice' ? (
        <div className="tiles rows calc-choices">
          {question.choices.map((choice) => (
            <ChoiceTile
              key={choice}
              title={t(`calcChoice.${of}-${choice}` as 'calcChoice.arbitration-about-wages')}
              chosen={calculate.typed[question.name] === choice}
              onPress={() => act({ tap: 'calc-choose', choice })}
            />
          ))}
        </div>
      ) : (
        <Typed now={now} act={act} question={question} />
      )}
    </Page>
  );
}

/** A day, an amount or hours, on large keys. */
function Typed({ now, act, question }: Ways & { readonly question: CalcQuestion }) {
  const { t } = useTranslation('kiosk');
  const today = useToday();
  const typed = now.consult.calculate.typed[question.name] ?? '';
  const type = (text: string) => act({ tap: 'calc-type', typed: text });
  return (
    <div className="look-up">
      <div className="typed-side">
        <TypedLine label={t('calc.typed')} typed={typed} shown={useShown(question, typed)} empty={t('calc.empty')} />
        {question.kind === 'day' && (
          <BigButton icon={CalendarCheck} onPress={() => type(today.replaceAll('-', ''))}>
            {t('calc.today')}
          </BigButton>
        )}
        <PersonButton act={act} look="quiet" />
      </div>
      <NumberPad
        name={t('calc.pad')}
        deleteName={t('calc.delete')}
        letters={question.kind === 'day' ? [] : ['.']}
        onLetter={(point) => type(typed + point)}
        onDigit={(digit) => type(typed + digit)}
        onDelete={() => type(typed.slice(0, -1))}
      />
    </div>
  );
}

function useShown({ kind }: CalcQuestion, typed: string): string {
  const { t } = useTranslation('kiosk');
  if (kind === 'money' || kind === 'moneyOrNone') return t('calc.yuanLine', { yuan: typed === '' ? '·' : typed });
  if (kind === 'hours') return t('calc.hoursLine', { hours: typed === '' ? '·' : typed });
  const digits = typed.padEnd(8, '·');
  return t('calc.dayLine', { year: digits.slice(0, 4), month: digits.slice(4, 6), day: digits.slice(6) });
}
