import type { ResultsPiece, WrittenPiece } from '../../shared/domain/publicity.ts';
import { stationDay } from '../../shared/domain/station-day.ts';

const days = { firstDay: stationDay.parse('2026-01-01'), lastDay: stationDay.parse('2027-12-31') };

/** A piece of publicity (宣传内容) about a fraud that everybody should know. */
export const makePiece = (changes: Partial<WrittenPiece> = {}): WrittenPiece => ({
  ...days,
  kind: 'fraud-warning',
  audience: ['everyone'],
  places: ['kiosk', 'board'],
  title: { zh: '公安没有“安全账户”', en: 'No police "safe account"' },
  line: {
    zh: '叫你把钱转到“安全账户”的，都是骗子。',
    en: 'Whoever asks you to move money to a "safe account" is a fraudster.',
  },
  text: { zh: '接到这种电话，先挂断。', en: 'Hang up first.' },
  source: { zh: '本站', en: 'This station' },
  ...changes,
});

/** What the station did last month. */
export const makeResults = (changes: Partial<ResultsPiece> = {}): ResultsPiece => ({
  ...days,
  kind: 'results',
  audience: ['everyone'],
  places: ['kiosk', 'board'],
  title: { zh: '上个月，我们做了这些', en: 'What we did last month' },
  figures: ['served', 'agreed'],
  ...changes,
});
