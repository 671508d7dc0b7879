import { randomUUID } from 'node:crypto';
import type { Core } from '../../main/services/core.ts';
import { correctDeclaration, eraseDeclaration, reviewDeclaration } from '../../main/services/correct-declaration.ts';
import { fileList } from '../../main/services/declaration-sheet.ts';
import { exportDeclarations } from '../../main/services/export-declarations.ts';
import { fileDeclaration } from '../../main/services/file-declaration.ts';
import type { Session } from '../../main/services/sessions.ts';
import { RETURN_REASONS } from '../../shared/domain/declaration.ts';
import { dayOf } from '../../shared/domain/station-day.ts';
import type { TestClock } from '../make/core.ts';
import { makeCsv, makeDeclaration, makeId, makeTenant, tenantCells } from '../make/declarations.ts';

/** What may happen to declarations, sensible or not. */
interface Hand {
  readonly core: Core;
  readonly clock: TestClock;
  readonly head: Session;
  readonly who: number;
  readonly which: number;
}

const pick = (core: Core, which: number, where = '1 = 1'): string => {
  const found = core.db.prepare(`SELECT declaration_id FROM declaration WHERE erased = 0 AND ${where} ORDER BY 1`);
  const ids = found.pluck().all() as string[];
  return ids[which % Math.max(1, ids.length)] ?? randomUUID();
};

export const DECLARATION_STEPS: Readonly<Record<string, (at: Hand) => unknown>> = {
  declare: ({ core, clock, who, which }) => {
    const order = who * 10 + which;
    const day = dayOf(clock());
    return which % 2 === 0
      ? fileDeclaration(
          core,
          'kiosk',
          makeDeclaration({ typed: { ...makeDeclaration().typed, idNumber: makeId(order), day } }),
        )
      : fileDeclaration(core, 'kiosk', makeTenant(order, { day, leaseEnd: day }));
  },
  'declare-correct': ({ core, head, clock, who, which }) => {
    const { typed } = makeTenant(who * 10 + which, { name: `测试${which}`, day: dayOf(clock()) });
    return correctDeclaration(core, head, pick(core, which), typed);
  },
  'declare-review': ({ core, head, who, which }) =>
    who % 2 === 0
      ? reviewDeclaration(core, head, pick(core, which, `state = 'new'`), 'accepted', null)
      : reviewDeclaration(core, head, pick(core, which, `state = 'new'`), 'returned', RETURN_REASONS[which] ?? null),
  'declare-erase': ({ core, head, which }) => eraseDeclaration(core, head, pick(core, which)),
  'declare-list': ({ core, head, who, which }) =>
    fileList(core, head, {
      ...{ kind: 'tenant', declarerName: '测试房东', declarerPhone: '13800000002' },
      ...{ batchId: randomUUID(), consent: { noticeVersion: '2026-12', agreed: true } },
      bytes: makeCsv(which + 1, (order) => tenantCells(who * 100 + order)),
    }),
  'declare-export': ({ core, head, clock, which }) =>
    exportDeclarations(core, head, { from: dayOf(clock()), to: dayOf(clock()), personal: which === 0 }),
};
