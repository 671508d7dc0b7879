import type { PersonalKind } from '../domain/personal-place.ts';
import { SPELLED_SURNAME, SURNAME } from './surnames.ts';

/**
 * Owns what leads back to a person in any text, whoever the parties are: one row a kind, tried in this
 * order, what to write instead beside it. Numbers may be written with spaces, dashes or full-width digits
 * (the text is folded before it gets here, character for character). Better one mask too many: a
 * person reads every one of them.
 */
export interface PersonalPattern {
  readonly kind: PersonalKind;
  readonly pattern: RegExp;
  readonly mask: (found: RegExpExecArray) => string;
}

const to = (mask: string) => (): string => mask;
const HAN = '\\p{Script=Han}';
const GAP = '[ \\-—·]?';
const digits = (count: string) => `(?:\\d${GAP}){${count}}`;

/** Words that end the run of characters before a company's ending. */
const NOT_IN_A_NAME = '某我你他她在到去从跟和与给向被让说的了找是叫把为同那这';
const NAME_CHAR = `(?:(?![${NOT_IN_A_NAME}])[${HAN}A-Za-z0-9])`;

export const TITLES =
  '先生|女士|小姐|老板娘|老板|师傅|阿姨|大姐|大哥|大爷|大妈|大叔|大婶|老师|医生|主任|经理|厂长|店长|班长|队长|组长|校长|书记|警官|律师|工头|总(?![额数是之共计算的])|嫂|婆婆|奶奶|爷爷|伯伯|叔叔';

/** Everyday words that begin like 老王 or 小李. */
const NOT_A_NICKNAME = '(?!方法|高层|黄历|江湖|石头|龙虾|白菜|白领|马路|毛病|关系|路|段|田|安|文|管|项|史|章|时)';

export const PATTERNS: readonly PersonalPattern[] = [
  { kind: 'id-number', pattern: new RegExp(`(?<!\\d)${digits('17')}[\\dXx](?!\\d)`, 'gu'), mask: to('某证件号') },
  { kind: 'bank-card', pattern: new RegExp(`(?<!\\d)${digits('15,18')}\\d(?!\\d)`, 'gu'), mask: to('某卡号') },
  {
    kind: 'phone',
    pattern: new RegExp(`(?<!\\d)(?:\\+?86${GAP})?1[3-9]\\d${GAP}\\d{4}${GAP}\\d{4}(?!\\d)`, 'gu'),
    mask: to('某号码'),
  },
  { kind: 'phone', pattern: /(?<!\d)0\d{2,3}[ -]?\d{7,8}(?!\d)/gu, mask: to('某号码') },
  {
    kind: 'plate',
    pattern:
      /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Za-z][ ·.]?[A-Za-z0-9]{5,6}(?![A-Za-z0-9])/gu,
    mask: to('某车'),
  },
  {
    kind: 'chat-id',
    pattern: /(?<=(?:微信|威信|QQ|qq|扣扣|抖音|支付宝)(?:号码|号|ID|id|账号)?[ 是为:：]{0,3})[A-Za-z0-9_.@-]{5,30}/gu,
    mask: to('某账号'),
  },
  { kind: 'chat-id', pattern: /[A-Za-z0-9_.+-]{2,40}@[A-Za-z0-9-]{1,30}\.[A-Za-z.]{2,20}/gu, mask: to('某邮箱') },
  {
    kind: 'birth-date',
    pattern: /(?:19|20)\d\d(?:年|[-./])\d{1,2}(?:月|[-./])\d{1,2}(?:日|号)?(?=出?生|的生日)/gu,
    mask: to('某年某月某日'),
  },
  {
    kind: 'birth-date',
    pattern:
      /(?<=(?:出生|生于|生日|出生日期)[在是于为:：]{0,2})(?:19|20)?\d\d(?:年|[-./])\d{1,2}(?:月|[-./])\d{1,2}(?:日|号)?/gu,
    mask: to('某年某月某日'),
  },
  {
    kind: 'address',
    pattern: new RegExp(
      `(?:${NAME_CHAR}{2,6}?(?:路|街|大道|巷|弄|新村|小区|花园|公寓|家园|苑|村))\\d+(?:-\\d+)?(?:号楼|号|弄|幢|栋|单元|组|室)(?:\\d+(?:-\\d+)?(?:号楼|号|幢|栋|单元|层|室))*`,
      'gu',
    ),
    mask: to('某地'),
  },
  {
    kind: 'address',
    pattern:
      /\d+(?:号楼|号|幢|栋)(?:\d+单元)?\d+(?:-\d+)?(?:室|号房|房)?|\d+(?:幢|栋)\d*单元?|(?<!\d)\d{3,4}(?:室|号房)/gu,
    mask: to('某室'),
  },
  {
    kind: 'address',
    pattern: new RegExp(`(?:(?![城乡])${NAME_CHAR}){2}(?:街道(?!办)|镇(?![长上里]))`, 'gu'),
    mask: ([found]) => `某${found.endsWith('镇') ? '镇' : '街道'}`,
  },
  {
    kind: 'organisation',
    pattern: new RegExp(`${NAME_CHAR}{2,14}?(?:股份有限公司|有限责任公司|有限公司|集团)`, 'gu'),
    mask: to('某公司'),
  },
  // Somebody masked by hand already: one form for all.
  { kind: 'name', pattern: new RegExp(`${SURNAME}(?:某某|××|XX|xx|\\*\\*)`, 'gu'), mask: ([found]) => `${found[0]}某` },
  {
    kind: 'title',
    pattern: new RegExp(
      `(?:${SURNAME}|(?<=^|[，。；：、“\\s]|[和跟找问请叫让被给])${SURNAME}(?:(?![的了是])${HAN}){1,2})(${TITLES})`,
      'gu',
    ),
    mask: ([, title = '']) => `某${title}`,
  },
  {
    kind: 'name',
    pattern: new RegExp(`(?<=叫|叫做|姓名[是:：]?)${SURNAME}${HAN}{1,2}(?!${HAN})`, 'gu'),
    mask: ([found]) => `${found[0]}某`,
  },
  // In English: Mr Wang, Zhang Daming.
  {
    kind: 'title',
    pattern: /(?<![A-Za-z])(?:Mr|Mrs|Ms|Miss|Madam|Uncle|Auntie?|Boss|Master|Dr)\.? ?[A-Z][a-zü]+/gu,
    mask: to('某人'),
  },
  {
    kind: 'name',
    pattern: new RegExp(`(?<![A-Za-z])(?:${SPELLED_SURNAME})[ -][A-Z][a-zü]+(?:[ -]?[A-Z][a-zü]+)?`, 'gu'),
    mask: to('某人'),
  },
  {
    kind: 'title',
    pattern: new RegExp(`(?<![古衰最多从大很太变])[老小阿]${NOT_A_NICKNAME}${SURNAME}(?![板师人孩家])`, 'gu'),
    mask: to('某人'),
  },
];
