import { CATEGORIES, type Category } from '../../shared/domain/dispute.ts';

/**
 * The order in which kinds of quarrel are shown. The first page holds what people from elsewhere
 * most often come with; a district that sees otherwise changes this row.
 */
export const COMMON_FIRST: readonly Category[] = ['11', '10', '19', '20', '02', '14', '12', '01'];
export const THE_OTHERS: readonly Category[] = [
  ...(['21', '06', '15', '18', '03', '23', '13', '22', '04', '05', '17', '09', '07', '08'] as const),
  '16',
];

const missing = CATEGORIES.filter((one) => !COMMON_FIRST.includes(one) && !THE_OTHERS.includes(one));
if (missing.length > 0) throw new Error(`category-order: no place for ${missing.join(', ')}`);
