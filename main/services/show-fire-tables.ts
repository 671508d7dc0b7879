import type { FireTables } from '../../shared/contract/kiosk/fire.ts';
import type { Core } from './core.ts';

/** What the fire-safety screens ask and teach, each row with its source, and what this station can do. */
export function showFireTables(core: Core): FireTables {
  const { items, hazards, cards, questions } = core.fire;
  return {
    items: items.map(({ id, theme, picture, text, mend, source, date }) => ({
      ...{ id, theme, picture, text, mend },
      source: sourceOf(source, date),
    })),
    hazards: hazards.map(({ id, picture, name }) => ({ id, picture, name })),
    cards: cards.map(({ id, theme, picture, title, text, source, date }) => ({
      ...{ id, theme, picture, title, text },
      source: sourceOf(source, date),
    })),
    questions: questions.map(({ id, theme, text, choices, right, why, source, date }) => ({
      ...{ id, theme, text, choices, right, why },
      source: sourceOf(source, date),
    })),
    smallShopM2: core.fireSmallShopM2(),
    prints: core.printsTickets(),
  };
}

function sourceOf(name: { zh: string; en: string } | null, date: string) {
  if (name === null) throw new Error('showFireTables: a row without a source is not shown');
  return { name, date };
}
