import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { parsePackKeys } from '../../shared/domain/content-pack.ts';
import { asMillis, type Millis } from '../../shared/domain/millis.ts';
import type { Noun } from '../../shared/domain/nouns.ts';
import { sourceOf } from '../../shared/domain/station.ts';
import { POLICY_NAMES } from '../../shared/domain/policy-settings.ts';
import { type EffectiveSettings, effectiveSettings } from '../host/effective-settings.ts';
import type { StationHost } from '../host/host.ts';
import { dataKeys } from '../ledger/data-keys.ts';
import { type HighWaterMark, openHighWaterMark } from '../ledger/high-water-mark.ts';
import { openLedger } from '../ledger/ledger.ts';
import { rebuild } from '../ledger/rebuild.ts';
import { lastTimeOf } from '../ledger/read-facts.ts';
import { openReserve, type Reserve } from '../ledger/reserve.ts';
import { readCaseFiles } from '../search/case-files.ts';
import { openClassifier, openReferralSorter } from '../search/classify-tables.ts';
import { readConsultFiles } from '../search/consult-files.ts';
import { openConsultWords } from '../search/consult-words.ts';
import { openDialectAtlas } from '../search/dialect-atlas.ts';
import { openEndorsementTable } from '../search/endorsement-tables.ts';
import { openFireTable } from '../search/fire-tables.ts';
import { readProgress } from '../sync/progress.ts';
import { openPublicityTable } from '../search/publicity-tables.ts';
import { openWorkCalendar } from '../search/work-calendar.ts';
import { openGazetteer } from '../search/gazetteer.ts';
import { openCaseShelf } from '../services/case-shelf.ts';
import { openHolidays } from '../services/holidays.ts';
import { openConsultShelf } from '../services/consult-shelf.ts';
import type { Core } from '../services/core.ts';
import { openDatabase } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';
import { projectionsAreCurrent } from '../store/projections.ts';
import { allToldSettings } from '../store/told-settings.ts';
import { theStation } from '../store/stations.ts';
import { loadTexts } from './load-texts.ts';
import { RESOURCES_DIR } from './resources-dir.ts';

/** Everything of a station but its schedule and its surfaces: what a command needs, and what the host builds on. */
export interface OpenCore extends Core {
  readonly dataDir: string;
  /** Those of the machine, with what the district told in place of the defaults. */
  readonly settings: EffectiveSettings;
  /** What the machine's clock says, right or wrong. */
  readonly machineClock: () => Millis;
  readonly mark: HighWaterMark;
  readonly reserve: Reserve;
  /** Tells the live screens of something that is no fact of the ledger, such as how the sync stands. */
  announce(noun: Noun): void;
  close(): void;
}

export interface CoreOptions {
  readonly clock?: () => Millis;
  readonly newId?: () => string;
  /** Founds a station in an empty folder; without it the folder must hold one. */
  readonly foundAs?: string;
}

export const DATABASE_FILE = 'station.db';
/** The line of a station that is being taken up again, while it is not whole. */
export const RESTORE_FILE = 'restore.db';

/** There is no station in the folder, or there is one already. */
export class WrongFolder extends Error {
  override readonly name = 'WrongFolder';
}

export const noStation = (dataDir: string): WrongFolder =>
  new WrongFolder(`there is no station in ${dataDir}; make one with "init"`);

/** Opens a station's folder. Throws `WrongFolder`, or what the file system or SQLite says. */
export function openCore(host: StationHost, options: CoreOptions = {}): OpenCore {
  const { dataDir } = host;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = join(dataDir, DATABASE_FILE);
  if (!existsSync(file) && existsSync(join(dataDir, RESTORE_FILE)))
    throw new WrongFolder(`a station is being taken up again in ${dataDir}; run "restore" to its end`);
  // Nothing is made where there is nothing: a mistyped folder must not look like a station afterwards.
  if (options.foundAs === undefined && !existsSync(file)) throw noStation(dataDir);
  const db = openDatabase(file);
  try {
    migrate(db);
    if (!projectionsAreCurrent(db)) rebuild(db);
    const founded = theStation(db)?.code;
    if (options.foundAs !== undefined && founded !== undefined)
      throw new WrongFolder(`there is a station in ${dataDir} already`);
    const stationCode = founded ?? options.foundAs;
    if (stationCode === undefined) throw noStation(dataDir);

    const machineClock = options.clock ?? (() => asMillis(Date.now()));
    const source = sourceOf(stationCode);
    // Everything at a station goes by this: a clock set back must not turn the day back under the line.
    const clock = () => asMillis(Math.max(machineClock(), lastTimeOf(db, source)));
    const newId = options.newId ?? uuidv7;
    const keys = dataKeys(host.keys.stationKey(), () => host.settings.get('centrePublicKey'));
    // A new key in place of a lost one would seal further words beside those that nobody can open.
    if (!keys.fit(db))
      throw new WrongFolder('the station key is lost or another one: put back the one this station was founded with');
    const mark = openHighWaterMark(dataDir);
    const reserve = openReserve(dataDir);
    const shelf = openCaseShelf(db, () => readCaseFiles(RESOURCES_DIR));
    const consult = openConsultShelf(
      RESOURCES_DIR,
      () => readConsultFiles(RESOURCES_DIR),
      () => openConsultWords(RESOURCES_DIR),
    );
    const texts = { zh: loadTexts(RESOURCES_DIR), en: loadTexts(RESOURCES_DIR, 'en') };
    const listeners = new Set<(nouns: ReadonlySet<Noun>) => void>();
    const changed = (nouns: ReadonlySet<Noun>) => {
      for (const listen of [...listeners]) listen(nouns);
    };
    const settings = effectiveSettings(host.settings, () => allToldSettings(db));
    return {
      stationCode,
      db,
      keys,
      clock,
      machineClock,
      newId,
      dataDir,
      mark,
      reserve,
      ledger: openLedger({ db, keys, source, clock, newId, mark, reserve, changed }),
      gazetteer: openGazetteer(RESOURCES_DIR),
      atlas: openDialectAtlas(RESOURCES_DIR),
      shelf,
      consult,
      leadLimits: () => ({
        redMinutes: settings.get('leadRedMinutes'),
        yellowMinutes: settings.get('leadYellowMinutes'),
      }),
      referralLimits: () => ({
        signUrgentMinutes: settings.get('referralSignUrgentMinutes'),
        signMinutes: settings.get('referralSignMinutes'),
        feedbackHours: settings.get('referralFeedbackHours'),
        closeDays: settings.get('referralCloseDays'),
        consultationDays: settings.get('referralConsultationDays'),
      }),
      sortReferral: openReferralSorter(RESOURCES_DIR),
      sentThrough: () => readProgress(db).sentThrough,
      calendar: openHolidays(db, openWorkCalendar(RESOURCES_DIR)),
      classify: openClassifier(RESOURCES_DIR),
      endorsements: openEndorsementTable(RESOURCES_DIR),
      fire: openFireTable(RESOURCES_DIR),
      publicity: openPublicityTable(RESOURCES_DIR),
      fireSmallShopM2: () => settings.get('fireSmallShopM2') || null,
      policy: () =>
        POLICY_NAMES.map((name) => ({
          ...{ name, value: settings.get(name), origin: settings.origin(name) },
          district: settings.said(name) ?? null,
        })),
      settings,
      packKeys: () => parsePackKeys(host.settings.get('packKeys')),
      text: texts.zh,
      textIn: (language, key, values) => texts[language](key, values),
      printsTickets: () => host.settings.get('printerAddress') !== '',
      onChanged(listen) {
        listeners.add(listen);
        return () => void listeners.delete(listen);
      },
      announce: (noun) => changed(new Set([noun])),
      close() {
        mark.close();
        shelf.close();
        consult.close();
        db.close();
      },
    };
  } catch (error) {
    db.close();
    throw error;
  }
}
