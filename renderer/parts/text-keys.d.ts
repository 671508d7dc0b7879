import 'i18next';
import type board from '../../resources/locales/zh/board.json';
import type common from '../../resources/locales/zh/common.json';
import type desk from '../../resources/locales/zh/desk.json';
import type kiosk from '../../resources/locales/zh/kiosk.json';

/** Makes a text key that is in no file a compile error. The Chinese files name the keys. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: { common: typeof common; kiosk: typeof kiosk; desk: typeof desk; board: typeof board };
  }
}
