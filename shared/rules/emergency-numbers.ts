import type { Emergency, EmergencyNumber } from '../domain/consult.ts';
import type { Risk } from '../domain/danger.ts';
import type { Danger } from '../domain/danger.ts';

/**
 * Which number to call at once. Only numbers whose source was read or seen: 110 and 119 (MEDIATION 6, 11), 96110
 * for advice about fraud beside 110 for a loss (10 no. 40). No number is shown here that the domain file only recalls.
 */
const NUMBERS: Readonly<Record<Emergency, readonly EmergencyNumber[]>> = {
  fire: ['119'],
  gas: ['119'],
  blood: ['110'],
  violence: ['110'],
  suicide: ['110'],
  'fraud-now': ['110', '96110'],
};

/** What spotted danger is, once somebody may be hurt now. */
export const emergenciesOfDanger = (risk: Risk, dangers: readonly Danger[]): readonly Emergency[] => {
  if (risk !== 'high') return [];
  const others = dangers.filter((danger) => danger !== 'suicide' && danger !== 'repeat');
  return [
    ...(dangers.includes('suicide') ? (['suicide'] as const) : []),
    ...(others.length > 0 ? (['violence'] as const) : []),
  ];
};

/** Each number once, the first cause first. */
export const numbersFor = (emergencies: readonly Emergency[]): EmergencyNumber[] => [
  ...new Set(emergencies.flatMap((one) => NUMBERS[one])),
];
