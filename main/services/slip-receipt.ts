import { spokenFireCode } from '../../shared/domain/fire.ts';
import { hazardNumber } from '../../shared/domain/hazard.ts';
import { printed, type Receipt } from '../../shared/domain/receipt.ts';
import { clockTime, dayOf } from '../../shared/domain/station-day.ts';
import { fireCheckOf } from '../store/fire-checks.ts';
import { hazardOf } from '../store/hazards.ts';
import type { SlipRow } from '../store/slips.ts';
import { theStation } from '../store/stations.ts';
import type { Core } from './core.ts';
import { standingOfCode } from './fire-check.ts';

/** What stands on a slip that is no ticket. Nothing says who holds it, nor where a hazard is. */
export function slipReceipt(core: Core, slip: SlipRow): Receipt {
  const station = theStation(core.db);
  if (station === undefined) throw new Error('slipReceipt: a slip without a station');
  const { language, requestedAt } = slip;
  return [
    printed(station.name[language]),
    ...(slip.about === 'fire-check' ? checkPart(core, slip) : hazardPart(core, slip)),
    printed(`${dayOf(requestedAt)} ${clockTime(requestedAt).slice(0, 5)}`),
  ];
}

function checkPart(core: Core, { aboutId, language }: SlipRow): Receipt {
  const check = fireCheckOf(core.db, aboutId);
  if (check === undefined) throw new Error('slipReceipt: a slip without its check');
  const text = (key: string, values?: Record<string, string | number>) => core.textIn(language, key, values);
  const { inOrder, of, open } = standingOfCode(core, check);
  const rowOf = new Map(core.fire.items.map((row) => [row.id, row]));
  const lines = open.flatMap(({ item, answer, by }) => {
    const row = rowOf.get(item);
    return answer === 'no'
      ? [`□ ${row?.mend[language] ?? ''}`, ...(by === null ? [] : [`  ${text('fireSlip.by', { day: by })}`])]
      : [`□ ${text('fireSlip.ask', { what: row?.text[language] ?? '' })}`];
  });
  return [
    printed(text('fireSlip.title'), 'strong'),
    printed(text(`fireTheme.${check.theme}`)),
    printed(text('fireSlip.score', { inOrder, of })),
    { kind: 'rule' },
    ...(lines.length === 0 ? [printed(text('fireSlip.allDone'))] : [printed(text('fireSlip.first'))]),
    ...lines.map((line) => printed(line, 'item')),
    { kind: 'rule' },
    printed(spokenFireCode(check.code), 'strong'),
    printed(text('fireSlip.code')),
    printed(text('fireSlip.advice')),
  ];
}

function hazardPart(core: Core, { aboutId, language }: SlipRow): Receipt {
  const hazard = hazardOf(core.db, aboutId);
  if (hazard === undefined) throw new Error('slipReceipt: a slip without its hazard');
  const text = (key: string) => core.textIn(language, key);
  return [
    printed(text('hazardSlip.title'), 'strong'),
    printed(hazardNumber(hazard.year, hazard.serial), 'strong'),
    printed(core.fire.hazards.find(({ id }) => id === hazard.kind)?.name[language] ?? ''),
    { kind: 'rule' },
    printed(text('hazardSlip.thanks')),
    printed(text('hazardSlip.ask')),
    printed(text('hazardSlip.fire'), 'strong'),
  ];
}
