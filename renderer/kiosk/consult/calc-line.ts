import { useTranslation } from 'react-i18next';
import type { WorkedLine } from '../../../shared/contract/kiosk/calculators.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { useDayText } from '../../parts/day-text.ts';

const LENGTH = ['years', 'months', 'days'] as const;

/** A line of a calculation in words: days as people say them, money in yuan, a length without its noughts. */
export function useCalcLine(language: Language): (line: WorkedLine) => string {
  const { t } = useTranslation(['kiosk', 'common']);
  const dayText = useDayText(language);
  const yuan = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { maximumFractionDigits: 2 });
  return ({ code, numbers = {}, days = {}, money = {} }) => {
    const parts = LENGTH.flatMap((unit) =>
      (numbers[unit] ?? 0) > 0 ? [t(`common:length.${unit}`, { count: numbers[unit] })] : [],
    );
    const separator = language === 'zh' ? ' ' : ', ';
    return t(`calcLine.${code}` as 'calcLine.calc-day', {
      ...numbers,
      length: parts.join(separator),
      ...Object.fromEntries(Object.entries(days).map(([name, day]) => [name, dayText(day)])),
      ...Object.fromEntries(Object.entries(money).map(([name, fen]) => [name, yuan.format(fen / 100)])),
    });
  };
}
