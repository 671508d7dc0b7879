import type { Core } from '../../main/services/core.ts';
import { hashOf } from '../../main/ledger/chain.ts';
import { ledgerHead } from '../../main/ledger/read-facts.ts';
import { inTransaction } from '../../main/store/database.ts';
import { changeOne } from '../../main/store/statement.ts';
import type { CounterWish, ServiceWish } from '../../shared/contract/desk/setup.ts';
import { sourceOf } from '../../shared/domain/station.ts';

/** A new service of the head's, open day and night, with the letter T. */
export const makeService = (part: Partial<ServiceWish> = {}): ServiceWish => ({
  serviceId: null,
  name: { zh: '测试业务', en: 'Test service' },
  prefix: 'T',
  usualMinutes: 5,
  hours: null,
  dailyContingent: null,
  numbers: { from: 1, to: 999 },
  ...part,
});

export const makeCounter = (serves: CounterWish['serves'], part: Partial<CounterWish> = {}): CounterWish => ({
  counterId: null,
  name: { zh: '测试窗口', en: 'Test counter' },
  serves,
  ...part,
});

/** Writes the definition of a service into the ledger past every check, as a defect or a newer program would. */
export function forgeService(core: Core, data: unknown, type = 'service.defined.v2'): void {
  inTransaction(core.db, (tx) => {
    const head = ledgerHead(tx);
    const fact = {
      seq: head.seq + 1,
      id: core.newId(),
      source: sourceOf(core.stationCode),
      type,
      subject: 'service/x',
      time: core.clock(),
      actor: 'system',
      data: JSON.stringify(data),
      personal: null,
      urgent: false,
    };
    changeOne(
      tx,
      'INSERT INTO ledger VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)',
      fact.seq,
      fact.id,
      fact.source,
      fact.type,
      fact.subject,
      fact.time,
      fact.actor,
      fact.data,
      fact.personal,
      head.hash,
      hashOf(fact, head.hash),
    );
  });
}
