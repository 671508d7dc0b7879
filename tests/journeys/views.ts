import type { Language } from '../../shared/domain/language.ts';

/** How a screen stands in a station: upright kiosks, desks and boards on the side. */
export const VIEWS = { tall: { width: 1080, height: 1920 }, wide: { width: 1920, height: 1080 } } as const;
export type View = keyof typeof VIEWS;

/** Both languages, both ways up. */
export const ALL_VIEWS = (['zh', 'en'] as const).flatMap((language) =>
  (['tall', 'wide'] as const).map((view) => ({ language, view })),
) satisfies readonly { language: Language; view: View }[];

/**
 * Each language once and each way up once: where a story is about more than its screens. Both languages both ways up
 * would double what all journeys take; the walk over every screen does that.
 */
export const TWO_VIEWS = [
  { language: 'zh', view: 'tall' },
  { language: 'en', view: 'wide' },
] as const satisfies readonly { language: Language; view: View }[];

/**
 * One of the two, for a story that goes the same way in either: its screens are walked in every view elsewhere, and
 * playing all of them twice would take the suite past its twenty minutes. `npm run journeys:twice` plays both.
 */
export const oneOf = <V extends { readonly language: Language }>(
  views: readonly V[],
  language: Language,
): readonly V[] =>
  process.env['BEEHIVE_JOURNEYS'] === 'twice' ? views : views.filter((view) => view.language === language);

/** The two that are left: where the screens of such a story are looked at in these, too. */
export const OTHER_VIEWS = [
  { language: 'zh', view: 'wide' },
  { language: 'en', view: 'tall' },
] as const satisfies readonly { language: Language; view: View }[];
