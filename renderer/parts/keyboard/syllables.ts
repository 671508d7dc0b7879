/**
 * Owns how pinyin is spelled and how people misspell it: which letters make a syllable, and which other
 * syllable a person may mean. Knows no words.
 *
 * Many citizens speak a dialect that does not tell zh from z, n from l or ang from an, and type as they speak.
 * What they mean is offered too, only lower.
 */

/** Initial by final. `v` stands for ü, as on every Chinese keyboard. */
const FINALS_OF: Record<string, string> = {
  '': 'a ai an ang ao e ei en eng er o ou',
  b: 'a ai an ang ao ei en eng i ian iao ie in ing o u',
  p: 'a ai an ang ao ei en eng i ian iao ie in ing o ou u',
  m: 'a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u',
  f: 'a an ang ei en eng o ou u',
  d: 'a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo',
  t: 'a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo',
  n: 'a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo v ve',
  l: 'a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan un uo v ve',
  g: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  k: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  h: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  j: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  q: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  x: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  zh: 'a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo',
  ch: 'a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo',
  sh: 'a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo',
  r: 'an ang ao e en eng i ong ou u uan ui un uo',
  z: 'a ai an ang ao e ei en eng i ong ou u uan ui un uo',
  c: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  s: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  y: 'a an ang ao e i in ing o ong ou u uan ue un',
  w: 'a ai an ang ao ei en eng o u',
};

export const SYLLABLES: readonly string[] = Object.entries(FINALS_OF).flatMap(([initial, finals]) =>
  finals.split(' ').map((final) => initial + final),
);
export const LONGEST_SYLLABLE = Math.max(...SYLLABLES.map((syllable) => syllable.length));

/** Spellings that mean the same syllable and cost nothing. */
const ALSO_SPELLED: Record<string, string> = { lve: 'lue', nve: 'nue' };
const also = (syllable: string): readonly string[] => {
  const other = ALSO_SPELLED[syllable];
  if (other !== undefined) return [other];
  return /^[jqxy]u/.test(syllable) ? [syllable.replace('u', 'v')] : [];
};

/** Sounds that a dialect does not tell apart, in both directions, and how unlikely the mix-up is. */
const MIX_UPS = {
  initial: [
    ['zh', 'z', 4],
    ['ch', 'c', 4],
    ['sh', 's', 4],
    ['n', 'l', 5],
  ],
  final: [
    ['ang', 'an', 4.5],
    ['eng', 'en', 4],
    ['ing', 'in', 4],
  ],
  // h and f change the rest of the syllable as well; and many never heard of v for ü.
  whole: [
    ['lv', 'lu', 3],
    ['nv', 'nu', 3],
    ['hu', 'fu', 6],
    ['hua', 'fa', 6],
    ['huan', 'fan', 6],
    ['huang', 'fang', 6],
    ['hui', 'fei', 6],
    ['hun', 'fen', 6],
    ['huo', 'fo', 6],
    ['hong', 'feng', 6],
  ],
} as const satisfies Record<string, readonly (readonly [string, string, number])[]>;

/** A syllable that typed letters may stand for; `cost` is 0 where they are spelled right. */
export type Meant = { readonly syllable: string; readonly cost: number };
type Typed = { readonly letters: string; readonly cost: number };

/** The spellings one mix-up away. */
function mixedUp(letters: string): Typed[] {
  const initial = /^[zcs]h|^[^aeiouv]/.exec(letters)?.[0] ?? '';
  const rest = letters.slice(initial.length);
  const both = (table: readonly (readonly [string, string, number])[]) =>
    table.flatMap(([one, other, cost]) => [[one, other, cost] as const, [other, one, cost] as const]);
  return [
    ...both(MIX_UPS.initial).flatMap(([from, to, cost]) => (initial === from ? [{ letters: to + rest, cost }] : [])),
    ...both(MIX_UPS.final).flatMap(([from, to, cost]) =>
      rest.endsWith(from) ? [{ letters: letters.slice(0, -from.length) + to, cost }] : [],
    ),
    ...both(MIX_UPS.whole).flatMap(([from, to, cost]) => (letters === from ? [{ letters: to, cost }] : [])),
  ];
}

/** What a person who means `syllable` may type, at most two mix-ups away. */
function typedFor(syllable: string): Map<string, number> {
  const typed = new Map([[syllable, 0]]);
  for (let round = 0; round < 2; round++) {
    for (const [letters, cost] of [...typed]) {
      for (const mixed of mixedUp(letters)) {
        const total = cost + mixed.cost;
        if ((typed.get(mixed.letters) ?? Number.POSITIVE_INFINITY) > total) typed.set(mixed.letters, total);
      }
    }
  }
  return typed;
}

const MEANT = new Map<string, Meant[]>();
for (const syllable of SYLLABLES) {
  for (const [letters, cost] of typedFor(syllable)) {
    for (const typed of [letters, ...(letters === syllable ? also(syllable) : [])]) {
      MEANT.set(typed, [...(MEANT.get(typed) ?? []), { syllable, cost }]);
    }
  }
}
for (const meant of MEANT.values()) meant.sort((a, b) => a.cost - b.cost);

const BEGINNINGS = new Set(SYLLABLES.flatMap((syllable) => Array.from(syllable, (_, at) => syllable.slice(0, at + 1))));
const INITIALS = new Set(Object.keys(FINALS_OF).filter((initial) => initial !== ''));

/** The syllables that these letters, as a whole, may stand for; likeliest first. */
export const meantBy = (letters: string): readonly Meant[] => MEANT.get(letters) ?? [];
/** True for `gon`, which may still become gong, and for gong itself. */
export const beginsSyllable = (letters: string): boolean => BEGINNINGS.has(letters);
export const isInitial = (letters: string): boolean => INITIALS.has(letters);
