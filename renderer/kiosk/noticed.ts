import type { Suggestion } from '../../shared/contract/kiosk/suggestion.ts';
import type { Danger } from '../../shared/domain/danger.ts';
import type { Category } from '../../shared/domain/dispute.ts';
import type { Draft } from './draft.ts';

/**
 * What the station noticed in the citizen's words during a visit, as a pure reducer: danger, and what the matter
 * is about. It proposes; the citizen decides, and is asked once.
 */
export interface Noticed {
  /** What the newest words point to. */
  readonly of: string;
  readonly categories: Suggestion['categories'];
  /** On the screen now, before everything else. */
  readonly danger: readonly Danger[] | null;
  /** The citizen said there is none. */
  readonly saidSafe: readonly Danger[];
  /** Whether the desks were told of it. */
  readonly told: Call;
  /** Whether the citizen called a member of staff, and was heard. */
  readonly call: Call;
  /** A category the citizen is asked about. */
  readonly offer: Category | null;
  readonly offered: boolean;
}

export type Call = 'none' | 'sending' | 'heard' | 'unheard';

export const NOTHING_NOTICED: Noticed = {
  of: '',
  categories: [],
  danger: null,
  saidSafe: [],
  told: 'none',
  call: 'none',
  offer: null,
  offered: false,
};

export type NoticedTap =
  | { tap: 'noticed'; visit: string; text: string; suggestion: Suggestion }
  | { tap: 'call-staff' }
  | { tap: 'told-staff' | 'call-answered'; visit: string; heard: boolean }
  | { tap: 'no-danger' };

/** So sure must the words be before a citizen's own choice is questioned. */
const CLEARLY = 0.75;
/** And so little must they say for what was chosen. */
const HARDLY = 0.1;

export function notice(now: Noticed, tap: NoticedTap): Noticed {
  switch (tap.tap) {
    case 'noticed': {
      const { categories, risk, dangers } = tap.suggestion;
      const seen = { ...now, of: tap.text, categories };
      const isNew = dangers.some((danger) => !now.saidSafe.includes(danger) && !now.danger?.includes(danger));
      if (risk !== 'high' || !isNew) return seen;
      return { ...seen, danger: dangers, told: 'sending', call: now.danger === null ? 'none' : now.call };
    }
    case 'call-staff':
      return now.danger === null || now.call === 'sending' ? now : { ...now, call: 'sending' };
    case 'told-staff':
      return { ...now, told: tap.heard ? 'heard' : 'unheard' };
    case 'call-answered':
      return now.call === 'sending' ? { ...now, call: tap.heard ? 'heard' : 'unheard' } : now;
    case 'no-danger':
      return now.danger === null ? now : { ...now, danger: null, saidSafe: [...now.saidSafe, ...now.danger] };
  }
}

/** The category to ask about when the words clearly speak of another than the chosen one; asked once a visit. */
export function categoryToOffer(noticed: Noticed, { category, statement }: Draft): Category | null {
  const { of, categories, offered, danger } = noticed;
  const [best] = categories;
  if (
    danger !== null ||
    offered ||
    best === undefined ||
    category === null ||
    of.trim() === '' ||
    of !== wordsIn({ statement })
  )
    return null;
  const chosen = categories.find((one) => one.category === category)?.score ?? 0;
  return best.category !== category && best.score >= CLEARLY && chosen <= HARDLY ? best.category : null;
}

/** The words that are looked at. */
export const wordsIn = ({ statement }: Pick<Draft, 'statement'>): string => statement.trim();
