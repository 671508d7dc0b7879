/** Version of the privacy notice in resources/locales, `notice.*`: recorded with each consent. A changed text needs a new version. */
export const NOTICE_VERSION = '2026-12';
