/**
 * Owns the columns of the file for the police system (流动人口登记), in order. A form of our own that names what each
 * column means: which form the local system takes is not public. Described for machines in
 * resources/declarations/export.csv-metadata.json (W3C Tabular Data, CSV on the Web), which a test holds to this table.
 */
interface ExportColumn {
  readonly name: string;
  readonly title: string;
  readonly english: string;
  readonly datatype: 'string' | 'date' | { readonly base: 'string'; readonly format: string };
  readonly personal: boolean;
  readonly required: boolean;
  readonly description: string;
}

const column = (
  name: string,
  title: string,
  english: string,
  datatype: ExportColumn['datatype'],
  description: string,
  { personal = false, required = false } = {},
): ExportColumn => ({ name, title, english, datatype, personal, required, description });
const PERSONAL = { personal: true };
const ALWAYS = { required: true };
const code = (format: string) => ({ base: 'string', format }) as const;

export const EXPORT_COLUMNS = [
  column('receipt', '回执号', 'Receipt', code('DJ-\\d{6}-\\d{4,}'), '本站回执号：日期加当天序号', ALWAYS),
  column(
    'kind',
    '申报类型',
    'Kind',
    code('resident|tenant|tenancy-end|worker'),
    '居住登记、租客入住、租客搬离、员工入职',
    ALWAYS,
  ),
  column('filedOn', '申报日期', 'Filed on', 'date', '本站收到的日期，年-月-日', ALWAYS),
  column('day', '起始日期', 'Day', 'date', '入住、入职的日期；搬离时是搬离日期', ALWAYS),
  column('leaseEnd', '租期到', 'Lease ends', 'date', '租期最后一天；不知道就空着'),
  column(
    'declareBy',
    '申报期限',
    'Declare by',
    'date',
    '按《浙江省流动人口居住登记条例》三个工作日算出的最后一天；没有期限就空着',
  ),
  column('inTime', '按时', 'In time', code('yes|no'), '是否在期限内申报；没有期限就空着'),
  column('sex', '性别', 'Sex', code('male|female'), '由公民身份号码第十七位得出', ALWAYS),
  column('child', '未满16岁', 'Under 16', code('yes|no'), '未满16岁由监护人办理', ALWAYS),
  column('name', '姓名', 'Name', 'string', '被登记人姓名', PERSONAL),
  column('idNumber', '公民身份号码', 'Identity number', code('\\d{17}[\\dX]'), 'GB 11643，已核对校验码', PERSONAL),
  column('birth', '出生日期', 'Birth', 'date', '由公民身份号码得出', PERSONAL),
  column('phone', '联系电话', 'Phone', 'string', '手机十一位，或区号加号码', PERSONAL),
  column('guardianName', '监护人姓名', 'Guardian', 'string', '未满16岁才有', PERSONAL),
  column('guardianPhone', '监护人电话', "Guardian's phone", 'string', '未满16岁才有', PERSONAL),
  column('address', '现住址', 'Address', 'string', '现在住的地方，按申报人说的写', PERSONAL),
  column('declarerName', '申报人', 'Declarer', 'string', '房东或用工单位；本人申报就空着', PERSONAL),
  column('declarerPhone', '申报人电话', "Declarer's phone", 'string', '房东或用工单位的电话', PERSONAL),
] as const;

export type ExportName = (typeof EXPORT_COLUMNS)[number]['name'];

/** The metadata document of CSV on the Web (https://www.w3.org/TR/tabular-metadata/). */
export const exportSchema = (): unknown => ({
  '@context': ['http://www.w3.org/ns/csvw', { '@language': 'zh' }],
  'dc:title': '信息申报导出',
  dialect: { encoding: 'utf-8', lineTerminators: ['\r\n'], header: true },
  tableSchema: {
    columns: EXPORT_COLUMNS.map(({ name, title, english, datatype, required, description, personal }) => ({
      name,
      titles: { zh: title, en: english },
      datatype,
      required,
      'dc:description': description + (personal ? '（个人信息：只在带姓名的导出里有）' : ''),
    })),
    primaryKey: 'receipt',
  },
});
