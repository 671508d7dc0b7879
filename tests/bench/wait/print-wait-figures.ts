import { type District, type JudgedWait, judgeDistrict } from './judge-waits.ts';
import { waitFigures } from './wait-figures.ts';

const DISTRICT: District = { seed: 4, stations: 30, daysBefore: 20, daysJudged: 3 };

/** Two things at once: how far off, and does the range hold without being so wide that it says nothing? */
export function printWaitFigures(): string {
  const { stations, daysBefore, daysJudged } = DISTRICT;
  return [
    `${stations} simulated stations, ${daysBefore} recorded days before each of ${daysJudged} replayed ones`,
    ...tables(judgeDistrict(DISTRICT)),
    '',
    'where each counter takes some services before others',
    ...tables(judgeDistrict({ ...DISTRICT, ranked: true })),
    '',
  ].join('\n');
}

const tables = (waits: readonly JudgedWait[]): string[] => [
  ...table('all who took a number', waits),
  ...table(
    'who were told more than a minute',
    waits.filter(({ high }) => high > 1),
  ),
];

function table(who: string, waits: readonly JudgedWait[]): string[] {
  const { judged, meanWait, error, naiveError, held, width } = waitFigures(waits);
  const minutes = (value: number) => `${value.toFixed(2)} min`;
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  return [
    '',
    `${who}: ${judged}, mean wait ${minutes(meanWait)}`,
    `  mean absolute error, middle of our range     ${minutes(error)}`,
    `  average serve time × people ahead ÷ counters ${minutes(naiveError)}`,
    `  ours below that by                           ${percent(1 - error / naiveError)}`,
    `  true wait within the range                   ${percent(held)}`,
    `  mean width of the range                      ${minutes(width)}`,
  ];
}
