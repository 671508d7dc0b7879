/**
 * Owns what people call a place: without 县, 市, 区, 自治州 and the names of peoples in it.
 * 瓯海区 is 瓯海, 玉屏侗族自治县 is 玉屏, 内蒙古自治区 is 内蒙古.
 */
const PEOPLES = (
  '各族 回民 壮族 满族 回族 苗族 维吾尔族 维吾尔 土家族 彝族 蒙古族 蒙古 藏族 布依族 ' +
  '侗族 瑶族 朝鲜族 白族 哈尼族 哈萨克族 哈萨克 黎族 傣族 畲族 傈僳族 仡佬族 东乡族 ' +
  '拉祜族 水族 佤族 纳西族 羌族 土族 仫佬族 锡伯 柯尔克孜 达斡尔族 景颇族 毛南族 撒拉族 ' +
  '布朗族 塔吉克 普米族 怒族 保安族 裕固族 独龙族 鄂温克族'
).replaceAll(' ', '|');

/** Tried in turn; the first that leaves a name standing is taken. */
const ENDINGS = [
  new RegExp(`(${PEOPLES})+(自治[县旗州区]|区)$`),
  /族?自治[县旗州区]$/,
  /(特区|新区|地区|(?<=神农架)林区)$/,
  /[县市区旗盟省]$/,
  /群岛$/,
];

export function shortPlaceName(name: string): string {
  for (const ending of ENDINGS) {
    const rest = name.replace(ending, '');
    // 郊区, 城区 and 东区 are not called 郊, 城 and 东; but 和县 is found as 和.
    const stands = rest.length >= 2 || (rest.length === 1 && name.length === 2 && name.endsWith('县'));
    if (rest !== name && stands) return rest;
  }
  return name;
}
