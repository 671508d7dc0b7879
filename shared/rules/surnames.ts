/**
 * Owns which characters are taken for a surname in running text, and after which they are part of
 * another word: 押金老板 is no Mr Jin. Surnames that are mostly a preposition or a verb (于, 向, 和, 成, 应)
 * are left out, for the reader sees every mask and adds what is missing.
 */
const COMMON =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂柴焦柳邢路岳齐梅庄辛管祝左涂谷祁耿牟卜詹关苗凌费纪靳盛童欧甄项曲';

export const DOUBLE_SURNAMES = [
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '司徒',
  '夏侯',
  '南宫',
] as const;

/** The commonest of them as they are written in Latin letters, where somebody tells a case in English. */
export const SPELLED_SURNAME =
  'Wang|Li|Zhang|Liu|Chen|Yang|Zhao|Huang|Zhou|Wu|Xu|Sun|Hu|Zhu|Gao|Lin|Guo|Ma|Luo|Liang|Song|Zheng|Xie|Han|Tang|Feng|Dong|Xiao|Cheng|Cao|Yuan|Deng|Fu|Shen|Zeng|Peng|Lü|Lu|Su|Jiang|Cai|Jia|Ding|Wei|Xue|Ye|Yan|Yu|Pan|Du|Dai|Xia|Zhong|Tian|Ren|Fan|Fang|Shi|Yao|Tan|Liao|Zou|Xiong|Jin|Hao|Kong|Bai|Cui|Kang|Mao|Qiu|Qin|Gu|Hou|Shao|Meng|Wan|Duan|Qian|Yin|Ouyang|Sima';

/** A surname character that belongs to the word before it when one of these precedes. */
const PART_OF_A_WORD: Readonly<Record<string, string>> = {
  金: '押租现资奖佣罚定基五黄白保本税薪',
  钱: '工欠房的个赔给多少点要付还花零璃价天饭菜货本',
  方: '双对甲乙我厂一三校院地多警官各',
  程: '工过课流日',
  许: '也不允准',
  何: '任如为',
  余: '其多剩业',
  任: '责信主',
  高: '提最很太更',
  万: '一二两三四五六七八九十几百千',
  段: '阶手一两',
  范: '规示',
  史: '历',
  田: '种农水稻',
  路: '马公一在半上出',
  关: '有机相公把门没',
  管: '水主不只保',
  常: '经平日非正',
  安: '公保平治',
  文: '中语作公',
  白: '明空',
  马: '立',
  石: '宝',
  龙: '水',
  江: '长',
  温: '体',
  项: '款事一',
  易: '容交贸',
  曲: '歌',
  章: '公盖规',
  严: '很',
  左: '往在',
  齐: '一',
  童: '儿',
  纪: '年经世',
  林: '山树',
  武: '动',
  康: '健',
  胡: '二',
  费: '水电药医学房话浪物',
};

/** A surname where it can stand for a person: single or double, not the end of another word. */
export const SURNAME = `(?:${DOUBLE_SURNAMES.join('|')}|${Array.from(COMMON)
  .map((one) => (PART_OF_A_WORD[one] === undefined ? one : `(?<![${PART_OF_A_WORD[one]}])${one}`))
  .join('|')})`;

/** The surname of a full name. */
export const surnameOf = (name: string): string =>
  DOUBLE_SURNAMES.find((one) => name.startsWith(one)) ?? (Array.from(name)[0] as string);
