import { expect, onTestFinished, test } from 'vitest';
import type { deskContract } from '../../shared/contract/desk/contract.ts';
import type { kioskContract } from '../../shared/contract/kiosk/contract.ts';
import { makeFolder } from '../make/core.ts';
import { demoStaff } from '../make/demo.ts';
import { startFakePrinter } from '../make/fake-printer.ts';
import { runStation, serveStation } from '../make/served-station.ts';

/** A served demo station with a printer, as a head would set it, and the sign-in of its first clerk. */
async function printingStation() {
  const fake = await startFakePrinter();
  onTestFinished(() => fake.switchOff().catch(() => undefined));
  const data = makeFolder();
  await runStation(['init', '--data', data, '--demo']);
  await runStation(['settings', '--data', data, `printerAddress=127.0.0.1:${fake.port}`]);
  return { fake, data };
}
const take = async (station: Awaited<ReturnType<typeof serveStation>>) => {
  const { api } = await station.connect<typeof kioskContract>('kiosk');
  const ticket = await api.tickets.take({
    serviceId: 'consultation',
    requestId: crypto.randomUUID(),
    language: 'zh',
  });
  return { api, ...ticket };
};
const POLL = { timeout: 30_000 };

test('killed while the printer was off: the ticket comes out once after the start, and once only', {
  timeout: 120_000,
}, async () => {
  const { fake, data } = await printingStation();
  await fake.switchOff();
  const first = await serveStation(data);
  const { api, ticketId, number } = await take(first);
  await expect.poll(() => api.paper.of({ ticketId }), POLL).toBe('not-printed');
  await first.end('SIGKILL');
  await fake.switchOn();
  for (let start = 0; start < 2; start += 1) {
    const again = await serveStation(data);
    const kiosk = await again.connect<typeof kioskContract>('kiosk');
    await expect.poll(() => kiosk.api.paper.of({ ticketId }), POLL).toBe('printed');
    await again.end('SIGKILL');
  }
  expect(fake.slips.map(({ lines }) => lines.find(({ size }) => size === 6)?.text)).toEqual([number]);
});

test('killed between the last byte and the word "printed": never printed again by itself, and the desk is told', {
  timeout: 120_000,
}, async () => {
  const { fake, data } = await printingStation();
  fake.mood.silentAfterTicket = true;
  const first = await serveStation(data);
  const { ticketId, number } = await take(first);
  await expect.poll(() => fake.slips.length, POLL).toBe(1);
  await first.end('SIGKILL');
  fake.mood.silentAfterTicket = false;
  const second = await serveStation(data);
  const { api } = await second.connect<typeof kioskContract>('kiosk');
  expect(await api.paper.of({ ticketId })).toBe('unsure');
  const desk = await second.connect<typeof deskContract>('desk');
  await desk.api.session.signIn({ number: '8001', pin: demoStaff('8001').pin });
  expect((await desk.api.printing.show()).unprinted).toMatchObject([{ number, maybePrinted: true }]);
  expect(fake.slips).toHaveLength(1);
  await second.end('SIGTERM');
});
