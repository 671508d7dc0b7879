/** Version of the privacy notice in resources/locales, `notice.*`: recorded with each consent. A changed text needs a new version. */
export const NOTICE_VERSION = '2026-12';

/** Version of the words under which somebody lets the station remind them, `endorse.remind*` of the kiosk. */
export const REMINDER_NOTICE_VERSION = '2026-12';

/** The same for a phone left with a reported hazard. */
export const HAZARD_NOTICE_VERSION = '2026-12';
