/**
 * What an administrator sets on one machine. Not facts: they say how this machine runs, not what happened.
 * electron-store keeps them inside Electron, conf elsewhere; both fit this shape.
 */
export interface StationSettings {
  /** `postgres://…` of the district, or empty. */
  centreUrl: string;
  /** X25519 public key of the district's key holder, PEM, or empty. */
  centrePublicKey: string;
  /** Start of the nightly sync window, `HH:MM` station time. */
  nightlyFrom: string;
  /** Length of the window over which stations spread. */
  nightlyMinutes: number;
  /** Between the nights the district is asked every so many minutes what is new; 0: only in the night. */
  pullMinutes: number;
  /**
   * Days in which the district confirmed nothing, by network or stick, while records wait: after them every desk warns. A
   * default of this project; no public rule sets it.
   */
  undeliveredDays: number;
  /** Minutes without a tap after which a signed-in desk locks. */
  deskIdleMinutes: number;
  /** Minutes within which a red lead must be dealt with, and a yellow one settled on the spot. */
  leadRedMinutes: number;
  leadYellowMinutes: number;
  /** Minutes in which a platform signs for a referral: an urgent one, any other. No public rule sets them. */
  referralSignUrgentMinutes: number;
  referralSignMinutes: number;
  /** Hours from signing to the first word of what is done. */
  referralFeedbackHours: number;
  /** Working days until it is finished: a matter, a consultation. */
  referralCloseDays: number;
  referralConsultationDays: number;
  /** Folder on a second disk where the nightly backup goes; empty: beside the database. */
  backupFolder: string;
  /** Receipt printer: `192.168.1.50:9100`, `/dev/usb/lp0`, `system:NAME`, or empty. */
  printerAddress: string;
  /** Width of its roll, 58 or 80 mm. */
  printerPaperMm: number;
  /** `https://…/s/` of the page where a ticket's code can be looked up, or empty. */
  ticketStatusAddress: string;
  /** `192.168.1.20:8080` where this machine serves that page to phones in the hall's network, or empty. */
  statusListen: string;
  /** Largest shop that counts as one of the nine small places (九小场所) here, m²; 0: not said, as districts differ. */
  fireSmallShopM2: number;
  /** Ed25519 public keys in Base64, separated by commas, whose content packs (内容包) are used; empty: none. */
  packKeys: string;
  /** Keys of the district for bundles (数据包), as "centre-bundle-keys" prints them, or empty. */
  bundleKeys: string;
  /** Folder of the stick that carries bundles to the district and back, or empty. */
  bundleFolder: string;
}

export const DEFAULT_SETTINGS: StationSettings = {
  centreUrl: '',
  centrePublicKey: '',
  nightlyFrom: '01:00',
  nightlyMinutes: 90,
  pullMinutes: 5,
  undeliveredDays: 3,
  deskIdleMinutes: 15,
  leadRedMinutes: 15,
  leadYellowMinutes: 120,
  referralSignUrgentMinutes: 15,
  referralSignMinutes: 120,
  referralFeedbackHours: 24,
  referralCloseDays: 5,
  referralConsultationDays: 1,
  backupFolder: '',
  printerAddress: '',
  printerPaperMm: 80,
  ticketStatusAddress: '',
  statusListen: '',
  fireSmallShopM2: 0,
  packKeys: '',
  bundleKeys: '',
  bundleFolder: '',
};

export interface SettingsStore {
  get<K extends keyof StationSettings>(key: K): StationSettings[K];
  set<K extends keyof StationSettings>(key: K, value: StationSettings[K]): void;
  /** Whether somebody set it on this machine to what holds; else `get` is the default. */
  isSet(key: keyof StationSettings): boolean;
  /** As if nobody had set it. */
  clear(key: keyof StationSettings): void;
}
