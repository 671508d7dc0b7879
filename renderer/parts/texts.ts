import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import enBoard from '../../resources/locales/en/board.json' with { type: 'json' };
import enCommon from '../../resources/locales/en/common.json' with { type: 'json' };
import enDesk from '../../resources/locales/en/desk.json' with { type: 'json' };
import enKiosk from '../../resources/locales/en/kiosk.json' with { type: 'json' };
import zhBoard from '../../resources/locales/zh/board.json' with { type: 'json' };
import zhCommon from '../../resources/locales/zh/common.json' with { type: 'json' };
import zhDesk from '../../resources/locales/zh/desk.json' with { type: 'json' };
import zhKiosk from '../../resources/locales/zh/kiosk.json' with { type: 'json' };
import { loadNameReader } from './read-names.ts';

/** Texts of the screens. Chinese first; a key that is missing in a language fails the locale test. */
export const texts = createInstance();

void texts.use(initReactI18next).init({
  lng: 'zh',
  fallbackLng: 'zh',
  ns: ['common', 'kiosk', 'desk', 'board'],
  defaultNS: 'common',
  resources: {
    zh: { common: zhCommon, kiosk: zhKiosk, desk: zhDesk, board: zhBoard },
    en: { common: enCommon, kiosk: enKiosk, desk: enDesk, board: enBoard },
  },
  interpolation: { escapeValue: false },
});

texts.on('languageChanged', (language) => {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : language;
  if (language !== 'zh') void loadNameReader();
});
