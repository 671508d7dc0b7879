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

/** Two steps only: each one more makes every other step of a history rarer. */
export const DECLARATION_STEPS: Readonly<Record<string, (at: Hand) => unknown>> = {
  declare: ({ core, clock, head, who, which }) => {
    const [order, day] = [who * 10 + which, dayOf(clock())];
    const { typed } = makeDeclaration();
    if (which === 5) return bring(core, head, who);
    return which % 2 === 0
      ? fileDeclaration(core, 'kiosk', makeDeclaration({ typed: { ...typed, idNumber: makeId(order), day } }))
      : fileDeclaration(core, 'kiosk', makeTenant(order, { day, leaseEnd: day }));
  },
  'declaration-work': ({ core, clock, head, who, which }) => {
    const day = dayOf(clock());
    if (who === 0) return eraseDeclaration(core, head, pick(core, which));
    if (who === 1) return exportDeclarations(core, head, { from: day, to: day, personal: which === 0 });
    if (who < 4) {
      const { typed } = makeTenant(who * 10 + which, { name: `测试${which}`, day });
      return correctDeclaration(core, head, pick(core, which), typed);
    }
    const fresh = pick(core, which, `state = 'new'`);
    return who === 4
      ? reviewDeclaration(core, head, fresh, 'returned', RETURN_REASONS[which] ?? null)
      : reviewDeclaration(core, head, fresh, 'accepted', null);
  },
};

const bring = (core: Core, head: Session, who: number) =>
  fileList(core, head, {
    ...{ kind: 'tenant', declarerName: '测试房东', declarerPhone: '13800000002' },
    ...{ batchId: randomUUID(), consent: { noticeVersion: '2026-12', agreed: true } },
    bytes: makeCsv(3, (order) => tenantCells(who * 100 + order)),
  });
