import type { PersonalPattern } from './personal-patterns.ts';
import { surnameOf } from './surnames.ts';

/** What the file itself knows of the people in it. */
export interface KnownPersonal {
  /** Parties, as they gave their names; a person or an organisation. */
  readonly names: readonly string[];
  readonly phones: readonly string[];
}

/** What is left of an organisation's name once it is masked, the longest ending first. */
export const ENDINGS = [
  '有限责任公司',
  '股份有限公司',
  '有限公司',
  '鞋业',
  '服饰',
  '服装厂',
  '食品厂',
  '鞋厂',
  '锁厂',
  '工厂',
  '公司',
  '饭店',
  '酒店',
  '餐馆',
  '菜馆',
  '小吃店',
  '理发店',
  '便利店',
  '超市',
  '市场',
  '商行',
  '小学',
  '中学',
  '幼儿园',
  '学校',
  '医院',
  '诊所',
  '物业',
  '工地',
  '工作室',
  '合作社',
  '作坊',
  '公寓',
  '旅馆',
  '健身房',
  '旅行社',
  '装饰',
  '装修',
  '厂',
  '店',
  '铺',
  '行',
  '社',
  '馆',
] as const;

const endingOf = (name: string): string | undefined =>
  ENDINGS.find((ending) => name.endsWith(ending) && name.length > ending.length);

/** As written, but with room between its characters: 张 三 is 张三. */
const spaced = (text: string): string =>
  Array.from(text)
    .map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[ ·．.]?');

const HAN = /^\p{Script=Han}+$/u;

/** One pattern for each way a party may be written; longer ones first. */
export function knownPatterns({ names, phones }: KnownPersonal): PersonalPattern[] {
  const patterns = [...names.flatMap(formsOf), ...phones.flatMap(phoneForms)];
  return patterns.toSorted((a, b) => b.pattern.source.length - a.pattern.source.length);
}

function formsOf(raw: string): PersonalPattern[] {
  const name = raw
    .normalize('NFKC')
    .replace(/\s+/g, HAN.test(raw.replace(/\s+/g, '')) ? '' : ' ')
    .trim();
  if ([...name].length < 2) return [];
  const form = (text: string, mask: string): PersonalPattern => ({
    kind: 'known-name',
    pattern: new RegExp(spaced(text), 'giu'),
    mask: () => mask,
  });
  if (!HAN.test(name)) return [form(name, '某人')];
  const ending = endingOf(name);
  if (ending !== undefined) return [form(name, `某${ending}`), ...coreForms(name, ending, form)];
  const surname = surnameOf(name);
  const given = name.slice(surname.length);
  return [form(name, `${surname}某`), ...([...given].length >= 2 ? [form(given, '某某')] : [])];
}

/** What people call a place of work for short: the name without its town and without its ending. */
function coreForms(
  name: string,
  ending: string,
  form: (text: string, mask: string) => PersonalPattern,
): PersonalPattern[] {
  let core = name.slice(0, -ending.length).replace(/^.{2,3}?(?:省|市|区|县)/u, '');
  for (let more = endingOf(core); more !== undefined; more = endingOf(core)) core = core.slice(0, -more.length);
  return [...core].length >= 2 ? [form(core, '某')] : [];
}

/** The number as given, with gaps anywhere, and its last four digits where they are called that. */
function phoneForms(raw: string): PersonalPattern[] {
  const number = raw.replace(/\D/g, '');
  if (number.length < 7) return [];
  return [
    { kind: 'known-phone', pattern: new RegExp([...number].join('[ \\-—]?'), 'gu'), mask: () => '某号码' },
    { kind: 'known-phone', pattern: new RegExp(`(?<=尾号[是为]?)${number.slice(-4)}`, 'gu'), mask: () => '某某' },
  ];
}
