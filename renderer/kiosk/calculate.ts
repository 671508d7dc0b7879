import type { WorkedOut } from '../../shared/contract/kiosk/calculators.ts';
import { type Calculator, calculatorInput, type CalculatorInput, MOST_FEN } from '../../shared/domain/calculator.ts';
import { stationDay, type StationDay } from '../../shared/domain/station-day.ts';

/**
 * The questions of a calculator, one to a screen, and what was typed. Works nothing out: the station does.
 */
export interface Calculate {
  readonly calculator: Calculator | null;
  /** By question, as it was typed: eight digits of a day, money in yuan, hours, the code of a choice. */
  readonly typed: Readonly<Record<string, string>>;
  readonly asking: number;
  readonly worked: WorkedOut | null;
}

export const NOTHING_CALCULATED: Calculate = { calculator: null, typed: {}, asking: 0, worked: null };

/** Texts: `calcAsk.<calculator>-<name>`, and of choices `calcChoice.<calculator>-<name>-<choice>`. */
export type CalcQuestion =
  | { readonly name: string; readonly kind: 'day' | 'money' | 'moneyOrNone' | 'hours' }
  | { readonly name: string; readonly kind: 'choice'; readonly choices: readonly string[] };

const day = (name: string): CalcQuestion => ({ name, kind: 'day' });
const hours = (name: string): CalcQuestion => ({ name, kind: 'hours' });
const choice = (name: string, ...choices: readonly string[]): CalcQuestion => ({ name, kind: 'choice', choices });

type Typed = Calculate['typed'];
const QUESTIONS: Record<Calculator, (typed: Typed) => readonly CalcQuestion[]> = {
  severance: () => [day('joined'), day('left'), { name: 'monthly', kind: 'money' }],
  overtime: () => [{ name: 'hourly', kind: 'money' }, hours('workday'), hours('restDay'), hours('holiday')],
  arbitration: ({ about, there }) => [
    choice('about', 'wages', 'other'),
    ...(about === 'wages' ? [choice('there', 'still', 'gone')] : []),
    ...(about === 'wages' && there === 'still' ? [] : [day(about === 'other' ? 'known' : 'gone')]),
  ],
  injury: ({ taken }) => [
    day('injured'),
    choice('taken', 'not-yet', 'taken'),
    ...(taken === 'taken' ? [day('accepted')] : []),
  ],
  deposit: ({ written }) => [
    { name: 'paid', kind: 'money' },
    { name: 'agreed', kind: 'moneyOrNone' },
    { name: 'other', kind: 'moneyOrNone' },
    choice('written', 'yes', 'no'),
    ...(written === 'yes' ? [day('back')] : []),
  ],
};

export const calcQuestions = ({
  calculator,
  typed,
}: Pick<Calculate, 'calculator' | 'typed'>): readonly CalcQuestion[] =>
  calculator === null ? [] : QUESTIONS[calculator](typed);

export const calcQuestion = (at: Calculate): CalcQuestion | undefined => calcQuestions(at)[at.asking];

const MOST_DIGITS = { day: 8, money: 8, moneyOrNone: 8, hours: 5 } as const;

/** Takes a key into what was typed: digits, and one point where there are parts of a yuan or half hours. */
export function typeInto({ kind }: CalcQuestion, typed: string): string {
  if (kind === 'choice') return typed;
  const [whole = '', ...parts] = typed.replace(kind === 'day' ? /\D/g : /[^\d.]/g, '').split('.');
  const cut = kind === 'hours' ? 1 : 2;
  const text = parts.length === 0 ? whole : `${whole === '' ? '0' : whole}.${parts.join('').slice(0, cut)}`;
  return text.slice(0, MOST_DIGITS[kind]);
}

export const typedDay = (digits = ''): StationDay | null =>
  stationDay.safeParse(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`).data ?? null;

const fen = (yuan = ''): number => Math.round(Number(yuan) * 100);

/** Whether this question has an answer that can be worked with. Hours may be none; not all of them. */
export function isTyped(at: Calculate, question: CalcQuestion): boolean {
  const text = at.typed[question.name] ?? '';
  switch (question.kind) {
    case 'choice':
      return question.choices.includes(text);
    case 'money':
      return fen(text) > 0 && fen(text) <= MOST_FEN;
    case 'moneyOrNone':
      return fen(text) <= MOST_FEN;
    case 'hours': {
      const last = calcQuestions(at).at(-1)?.name === question.name;
      return (Number(text) * 2) % 1 === 0 && (!last || inputOf(at) !== undefined);
    }
    case 'day': {
      const typed = typedDay(text);
      const after = question.name === 'left' ? 'joined' : question.name === 'accepted' ? 'injured' : undefined;
      const before = after === undefined ? null : typedDay(at.typed[after]);
      return typed !== null && (before === null || typed >= before);
    }
  }
}

/** What is sent to the station; undefined while something is missing. */
export function inputOf({ calculator, typed }: Calculate): CalculatorInput | undefined {
  const raw = {
    severance: () => ({
      joined: typedDay(typed['joined']),
      left: typedDay(typed['left']),
      monthly: fen(typed['monthly']),
    }),
    overtime: () => ({
      hourly: fen(typed['hourly']),
      workday: Number(typed['workday'] ?? 0),
      restDay: Number(typed['restDay'] ?? 0),
      holiday: Number(typed['holiday'] ?? 0),
    }),
    arbitration: () => ({
      about: typed['about'],
      since:
        typed['about'] === 'other'
          ? (typedDay(typed['known']) ?? '')
          : typed['there'] === 'still'
            ? null
            : (typedDay(typed['gone']) ?? ''),
    }),
    injury: () => ({
      injured: typedDay(typed['injured']),
      accepted: typed['taken'] === 'taken' ? (typedDay(typed['accepted']) ?? '') : null,
    }),
    deposit: () => ({
      paid: fen(typed['paid']),
      agreed: fen(typed['agreed']),
      other: fen(typed['other']),
      back: typed['written'] === 'yes' ? (typedDay(typed['back']) ?? '') : null,
    }),
  };
  if (calculator === null) return undefined;
  return calculatorInput.safeParse({ calculator, ...raw[calculator]() }).data;
}
