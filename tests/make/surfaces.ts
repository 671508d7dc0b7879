import { createRouterClient } from '@orpc/server';
import { boardRouter } from '../../main/rpc/board/board-router.ts';
import { deskRouter } from '../../main/rpc/desk/desk-router.ts';
import { kioskRouter } from '../../main/rpc/kiosk/kiosk-router.ts';
import { openDrafts } from '../../main/services/drafts.ts';
import { noTries } from '../../main/services/ask-standing.ts';
import { openSessions } from '../../main/services/sessions.ts';
import type { BundleControl } from '../../main/services/bundle-control.ts';
import type { SyncControl } from '../../main/services/sync-control.ts';
import { MINUTE } from '../../shared/domain/millis.ts';
import { makeStation } from './core.ts';

/** A station nobody told of a district yet. */
const noCentre: SyncControl = {
  status: () => ({
    centreSet: false,
    running: false,
    lastSuccessAt: null,
    lastTryAt: null,
    lastProblem: null,
    machine: null,
    shutOut: null,
    waiting: 0,
    waitingSince: null,
    parked: 0,
    keysAwaited: 0,
    nextAt: null,
  }),
  now: () => Promise.resolve({ ok: false, refusal: 'centre-not-set' }),
};

/** Nor of how it is reached over a stick. */
const noStick: BundleControl = {
  status: () => ({
    ready: 'no-keys',
    waiting: 0,
    onStick: 0,
    writtenAt: null,
    readAt: null,
    fingerprint: '',
    districtFingerprint: null,
  }),
  write: () => Promise.resolve({ ok: false, refusal: 'bundle-not-set' }),
  read: () => Promise.resolve({ ok: false, refusal: 'bundle-not-set' }),
};

/** The three surfaces of a demo station, asked without any transport; surprises are collected. */
export async function makeSurfaces() {
  const station = await makeStation();
  const { core, host } = station;
  const noPrinter = { state: () => null, look: () => Promise.resolve(null), printNow: () => Promise.resolve(null) };
  const ticketPrinting = { spool: noPrinter, settings: host.settings };
  const printing = { press: host.press, font: () => '' };
  const surprises: unknown[] = [];
  const report = (error: unknown) => void surprises.push(error);
  const drafts = openDrafts(core);
  const sessions = openSessions(core, () => 15 * MINUTE);
  const alarms = () => [];
  return {
    station,
    /** What a server of connections is made of. */
    parts: { core, sessions, sync: noCentre, bundles: noStick, alarms, drafts, printing, ticketPrinting, report },
    core,
    sessions,
    surprises,
    kiosk: () =>
      createRouterClient(kioskRouter(report), {
        context: { core, terminal: 'kiosk-1', tries: noTries(), drafts, spool: noPrinter, answerPrints: new Map() },
      }),
    board: () => createRouterClient(boardRouter(report), { context: { core, terminal: 'board-1' } }),
    /** A desk of its own at each call: who signs in there is signed in nowhere else. */
    desk: (terminal = 'desk-1') =>
      createRouterClient(deskRouter(report), {
        context: {
          core,
          terminal,
          sessions,
          sync: noCentre,
          bundles: noStick,
          alarms,
          printing,
          ticketPrinting,
          seat: { token: undefined },
        },
      }),
  };
}
