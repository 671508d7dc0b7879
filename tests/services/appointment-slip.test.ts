import { describe, expect, test } from 'vitest';
import { receiptBytes } from '../../main/devices/esc-pos.ts';
import { appointmentSlip, printAppointment } from '../../main/services/appointment-slip.ts';
import { bookAppointment, cancelAppointment } from '../../main/services/book-appointment.ts';
import { checkIn } from '../../main/services/check-in.ts';
import { noTries } from '../../main/services/ask-standing.ts';
import { appointmentOf, type AppointmentRow } from '../../main/store/appointments.ts';
import { appointmentCode } from '../../shared/domain/appointment.ts';
import { moment } from '../make/appointments.ts';
import { must } from '../make/queue.ts';
import { readReceipts } from '../make/read-receipt.ts';
import { makePrintingStation } from '../make/spool.ts';

async function withAppointment() {
  const shop = await makePrintingStation();
  const clerk = shop.clerk();
  const wish = { requestId: crypto.randomUUID(), serviceId: 'consultation', at: moment('2026-11-23 09:15') };
  const booked = must(bookAppointment(shop.station.core, clerk, wish));
  const print = (spool: { printNow: ReturnType<typeof shop.start>['printNow'] }) =>
    printAppointment(shop.station.core, { spool }, clerk, booked.appointmentId);
  return { ...shop, clerk, booked, print };
}

describe('an appointment on paper', () => {
  test('a slip with day, time, service and code comes out, as often as it is asked for', async () => {
    const { fake, start, booked, print } = await withAppointment();
    const spool = start();
    expect(await print(spool)).toEqual({ ok: true, value: { done: true } });
    expect(await print(spool)).toEqual({ ok: true, value: { done: true } });
    expect(fake.slips).toHaveLength(2);
    const text = fake.slips[0]?.lines.map((line) => line.text).join('\n') ?? '';
    for (const part of ['2026-11-23 09:15', '政策咨询', 'Advice', '预约凭条']) expect(text).toContain(part);
    expect(text.replaceAll(/\s/g, '')).toContain(booked.code);
  });

  test.each([58, 80] as const)('on paper of %i mm the code stays in two groups of three', async (width) => {
    const { station, booked } = await withAppointment();
    const row = appointmentOf(station.core.db, booked.appointmentId) as AppointmentRow;
    const [slip] = readReceipts(receiptBytes(appointmentSlip(station.core, row), width));
    const huge = slip?.lines.filter(({ size }) => size === 6).map(({ text }) => text) ?? [];
    expect(huge.join(' ')).toBe(`${booked.code.slice(0, 3)} ${booked.code.slice(3)}`);
  });

  test('a printer that is off is told, and nothing is promised', async () => {
    const { fake, start, print } = await withAppointment();
    await fake.switchOff();
    expect(await print(start())).toEqual({ ok: false, refusal: 'print-failed' });
  });

  test('one that was called off is not printed, nor is anything where no printer is set', async () => {
    const { station, start, clerk, booked, print } = await withAppointment();
    const spool = start();
    station.host.settings.set('printerAddress', '');
    expect(await print(spool)).toEqual({ ok: false, refusal: 'no-printer' });
    station.host.settings.set('printerAddress', '127.0.0.1:9100');
    must(cancelAppointment(station.core, clerk, { appointmentId: booked.appointmentId, why: 'asked' }));
    expect(await print(spool)).toEqual({ ok: false, refusal: 'not-found' });
  });

  test('the number given on coming says on its ticket for when it was booked', async () => {
    const { station, fake, printAll, booked } = await withAppointment();
    const wish = { code: appointmentCode.parse(booked.code), requestId: crypto.randomUUID(), language: 'zh' as const };
    must(checkIn(station.core, noTries(), 'kiosk-1', wish));
    await printAll();
    expect(fake.slips[0]?.lines.map(({ text }) => text)).toContain('预约时间 09:15');
  });
});
