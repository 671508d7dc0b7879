import type { Forms } from './place-forms.ts';

/**
 * Owns which place comes first for what was typed. Pure; knows no files.
 */
export interface Names {
  readonly county: Forms;
  readonly prefecture: Forms;
  readonly province: Forms;
}

/** Best first; the number is the place in the list. A path is "贵州德江" or "guizhou dejiang". */
const RANKS = [
  'county',
  'countyShort',
  'wholePrefecture',
  'countyAlso',
  'pathCounty',
  'countyStart',
  'prefecture',
  'pathStart',
  'soundsAlike',
  'countyInitials',
  'prefectureInitials',
  'pathInitials',
  'countyInitialsStart',
  'prefectureStart',
  'countyInside',
  'prefectureInside',
  'countyAlsoStart',
  'province',
  'provinceStart',
] as const;
export type Rank = (typeof RANKS)[number];

export const placeOfRank = (rank: Rank): number => RANKS.indexOf(rank);
/** Good enough that nobody needs a guess at what was meant. */
export const isSure = (rank: Rank): boolean => placeOfRank(rank) < placeOfRank('soundsAlike');

/** Shorter would find half the country. */
const LEAST_INITIALS = 2;
const LEAST_INSIDE = 2;

/** A ranker for one text. The same prefecture and province come by many times, so their part is kept. */
export function rankerFor(text: string): (names: Names) => Rank | undefined {
  const regions = new Map<Forms, RegionHit>();
  const regionHit = (forms: Forms): RegionHit => {
    const known = regions.get(forms);
    if (known !== undefined) return known;
    const hit = hitOn(forms, text);
    regions.set(forms, hit);
    return hit;
  };
  return ({ county, prefecture, province }) => {
    const inProvince = regionHit(province);
    const inPrefecture = regionHit(prefecture);
    let rank = better(countyRank(county, text), better(inPrefecture.asPrefecture, inProvince.asProvince));
    for (const rest of inPrefecture.rests) rank = better(rank, onPath(countyRank(county, rest)));
    for (const rest of inProvince.rests) {
      rank = better(rank, onPath(countyRank(county, rest)));
      if (isNamed(prefecture, rest)) rank = better(rank, 'prefecture');
      for (const left of restsAfter(prefecture, rest)) rank = better(rank, onPath(countyRank(county, left)));
    }
    return rank;
  };
}

/** A whole prefecture is found by its own name only, not by that of its province. */
export const asWholePrefecture = (rank: Rank | undefined): Rank | undefined =>
  rank === 'prefecture' ? 'wholePrefecture' : rank?.startsWith('province') === true ? undefined : rank;

const isNamed = ({ whole, short, also }: Forms, text: string): boolean =>
  whole.includes(text) || short.includes(text) || also.includes(text);

interface RegionHit {
  readonly asPrefecture: Rank | undefined;
  readonly asProvince: Rank | undefined;
  /** What is left to look for inside this region. */
  readonly rests: readonly string[];
}

const hitOn = (forms: Forms, text: string): RegionHit => {
  const named = isNamed(forms, text);
  const starts = text.length > 1 && forms.whole.some((form) => form.startsWith(text));
  return {
    asPrefecture: named
      ? 'prefecture'
      : text.length >= LEAST_INITIALS && forms.initials.includes(text)
        ? 'prefectureInitials'
        : starts
          ? 'prefectureStart'
          : isInside(forms, text)
            ? 'prefectureInside'
            : undefined,
    asProvince: named ? 'province' : starts ? 'provinceStart' : undefined,
    rests: restsAfter(forms, text),
  };
};

function countyRank(county: Forms, text: string): Rank | undefined {
  if (!county.all.includes(text)) return undefined;
  if (county.whole.includes(text)) return 'county';
  if (county.short.includes(text)) return 'countyShort';
  if (county.also.includes(text)) return 'countyAlso';
  if (county.whole.some((form) => form.startsWith(text))) return 'countyStart';
  if (text.length >= LEAST_INITIALS) {
    if (county.initials.includes(text)) return 'countyInitials';
    if (county.initials.some((form) => form.startsWith(text))) return 'countyInitialsStart';
  }
  if (isInside(county, text)) return 'countyInside';
  return text.length > 1 && county.also.some((form) => form.startsWith(text)) ? 'countyAlsoStart' : undefined;
}

/** In characters one is enough: 瓯 is inside 瓯海 only. */
const isInside = ({ inside, initials }: Forms, text: string): boolean =>
  (initials.length === 0 || text.length >= LEAST_INSIDE) && inside.includes(` ${text}`);

const ON_PATH: Partial<Record<Rank, Rank>> = {
  county: 'pathCounty',
  countyShort: 'pathCounty',
  countyAlso: 'pathCounty',
  countyStart: 'pathStart',
  countyInitials: 'pathInitials',
  countyInitialsStart: 'pathInitials',
};
const onPath = (rank: Rank | undefined): Rank | undefined => rank && ON_PATH[rank];

const restsAfter = (forms: Forms, text: string): string[] => [
  ...new Set(
    [...forms.whole, ...forms.short, ...forms.also, ...forms.initials]
      .filter((form) => form.length > 1 && form.length < text.length && text.startsWith(form))
      .map((form) => text.slice(form.length)),
  ),
];

const better = (a: Rank | undefined, b: Rank | undefined): Rank | undefined =>
  b === undefined || (a !== undefined && placeOfRank(a) <= placeOfRank(b)) ? a : b;
