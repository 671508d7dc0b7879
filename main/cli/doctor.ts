import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { networkInterfaces } from 'node:os';
import { certificateStanding } from '../../shared/rules/certificate-term.ts';
import { parseStatusListen } from '../../shared/domain/status-listen.ts';
import type { StationHost } from '../host/host.ts';
import { findElectron } from '../host/electron/find-electron.ts';
import { findBrowser } from '../host/loopback/find-browser.ts';
import { readConsultFiles } from '../search/consult-files.ts';
import { openConsultWords } from '../search/consult-words.ts';
import { openEndorsementTable } from '../search/endorsement-tables.ts';
import { openFireTable } from '../search/fire-tables.ts';
import { openPublicityTable } from '../search/publicity-tables.ts';
import { readCaseFiles } from '../search/case-files.ts';
import { RESOURCES_DIR } from '../station/resources-dir.ts';
import { allBackupsIn } from '../backup/write-backup.ts';
import { openReserve } from '../ledger/reserve.ts';
import { backupFolder, onOneDisk } from '../station/start-backups.ts';
import { printerOf } from '../station/start-printing.ts';
import { DATABASE_FILE } from '../station/open-core.ts';
import { certificateEndsAt, hasCertificate } from '../sync/certificates/station-certificate.ts';
import { tryCentre } from '../sync/try-centre.ts';
import { credentialsOn } from './credentials-on.ts';
import { allFaults, verifyFolder } from './verify.ts';

export interface Finding {
  readonly ok: boolean;
  readonly what: string;
  readonly detail: string;
}

const finding = (what: string, ok: boolean, detail: string): Finding => ({ ok, what, detail });
const has = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore', timeout: 5_000 }).status === 0;

/** A year before which the clock of a station cannot be right. */
const BUILT = Date.UTC(2026, 10, 1);

/** What is ready on this machine and what is missing, a finding each. Changes nothing. */
export async function checkUp(host: StationHost): Promise<Finding[]> {
  const founded = existsSync(join(host.dataDir, DATABASE_FILE));
  const verdict = founded ? verifyFolder(host) : undefined;
  const free = openReserve(host.dataDir).freeShare();
  const centre = host.settings.get('centreUrl');
  const reached = centre === '' ? 'no address is set' : await tryCentre(centre, () => credentialsOn(host));
  return [
    verdict
      ? finding('data', verdict.ok, verdict.ok ? `${verdict.facts} facts, all in order` : allFaults(verdict))
      : finding('data', false, 'no station in this folder; make one with "init"'),
    ...windowsOf(host),
    library(),
    consultation(),
    endorsements(),
    fireSafety(),
    publicity(),
    finding('chinese font', true, 'bundled with the pages'),
    voice(),
    await receipts(host),
    statusPage(host),
    backup(host),
    finding('disk', free >= 0.1, `${Math.round(free * 100)} % free`),
    finding('clock', Date.now() > BUILT, new Date().toISOString()),
    certificate(host),
    finding('centre', reached === 'ok', reached),
  ];
}

/** What shows the pages. The installed product brings its own. */
function windowsOf({ name }: StationHost): Finding[] {
  if (name === 'electron') return [finding('electron', true, 'this runs in it')];
  const electron = findElectron();
  const browser = findBrowser();
  return [
    finding(
      'electron',
      electron !== undefined,
      electron === undefined ? 'its binary is not installed; the loopback host is used' : 'installed',
    ),
    finding(
      'browser',
      browser !== undefined,
      browser === undefined ? 'no Chromium, Chrome or Edge found' : browser.name,
    ),
  ];
}

/** The certificate it logs in at the district with, and how long it runs. */
function certificate({ dataDir }: StationHost): Finding {
  const endsAt = certificateEndsAt(dataDir);
  if (endsAt === undefined)
    return finding('certificate', !hasCertificate(dataDir), hasCertificate(dataDir) ? 'its file is damaged' : 'none');
  const standing = certificateStanding(endsAt, Date.now());
  const until = new Date(endsAt).toISOString().slice(0, 10);
  return finding('certificate', standing === 'ok', standing === 'ok' ? `until ${until}` : `${standing}: ${until}`);
}

/** The composed cases that are shipped; a file that does not fit is named. */
function library(): Finding {
  const { cases, faults } = readCaseFiles(RESOURCES_DIR);
  return finding('case library', faults.length === 0, [`${cases.size} cases`, ...faults].join('; '));
}

/** The consultation library; a file or row that does not fit is named. */
function consultation(): Finding {
  const { entries, faults } = readConsultFiles(RESOURCES_DIR);
  const leftOut = [...faults, ...openConsultWords(RESOURCES_DIR).leftOut];
  return finding('consultation', leftOut.length === 0, [`${entries.zh.size} answers`, ...leftOut].join('; '));
}

/** What is known about endorsements; a row that does not fit is named. */
function endorsements(): Finding {
  const { decisions, facts, leftOut } = openEndorsementTable(RESOURCES_DIR);
  return finding(
    'endorsements',
    leftOut.length === 0,
    [`${decisions.length + facts.length} rows`, ...leftOut].join('; '),
  );
}

/** What is asked and taught about fire safety; a row that does not fit is named. */
function fireSafety(): Finding {
  const { items, hazards, cards, questions, leftOut } = openFireTable(RESOURCES_DIR);
  const rows = items.length + hazards.length + cards.length + questions.length;
  return finding('fire safety', leftOut.length === 0, [`${rows} rows`, ...leftOut].join('; '));
}

/** The pieces of publicity that ship; a row that does not fit is named. */
function publicity(): Finding {
  const { pieces, leftOut } = openPublicityTable(RESOURCES_DIR);
  return finding('publicity', leftOut.length === 0, [`${pieces.length} pieces`, ...leftOut].join('; '));
}

/** The receipt printer, asked how it is. */
async function receipts({ settings }: StationHost): Promise<Finding> {
  const state = await printerOf(settings)?.state();
  if (state === undefined)
    return finding('printer', false, 'no receipt printer is set up; numbers are shown on the screen');
  const paper = state.paperLow ? 'its paper is nearly used up' : 'ready';
  return finding('printer', state.trouble === null, `${settings.get('printerAddress')}: ${state.trouble ?? paper}`);
}

/** The page behind the code on a paper ticket, for phones in the hall's own network. */
function statusPage({ settings }: StationHost): Finding {
  const listen = parseStatusListen(settings.get('statusListen'));
  if (listen === undefined)
    return finding('status page', true, 'not set up; the code on a ticket is read at the kiosk');
  const ours = Object.values(networkInterfaces()).some((one) => one?.some(({ address }) => address === listen.host));
  const { host, port } = listen;
  return finding('status page', ours, ours ? `${host}:${port}` : `${host} is not an address of this machine`);
}

/** The newest backup, and whether it would outlive this disk. */
function backup({ dataDir, settings }: StationHost): Finding {
  const folder = backupFolder(dataDir, settings);
  const [newest] = allBackupsIn(folder);
  if (newest === undefined) return finding('backup', false, `none in ${folder} yet`);
  const apart = !onOneDisk(dataDir, folder);
  return finding('backup', apart, apart ? newest : `${newest}, on the same disk; set backupFolder to another one`);
}

function voice(): Finding {
  if (process.platform !== 'linux')
    return finding('voice', true, 'the system brings voices; the board uses a local Chinese one');
  const speaks = has('espeak-ng', '--voices=zh') || has('spd-say', '--version');
  return finding(
    'voice',
    speaks,
    speaks ? 'a speech engine is installed' : 'no speech engine; the board chimes and flashes',
  );
}
