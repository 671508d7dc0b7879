/**
 * Owns what is compared when two dialects are compared by ear: well-known features, each as the share
 * of the words concerned, 0 … 1, that have it. Which weighs how much is shared/rules/sound-likeness.ts.
 */
export const SOUNDS = [
  // Initials
  'voiced', // 全浊 still voiced, as in Wu and old Xiang
  'asp_level', // 全浊平 aspirated
  'asp_oblique', // 全浊仄 aspirated, as in Gan and Hakka
  'retroflex', // tʂ beside ts
  'velar_soft', // 见系细音 as tɕ
  'velar2_hard', // 街 解 敲 with k
  'sharp', // 尖团 told apart
  'zhi_t', // 知组 as t, as in Min
  'lip_hard', // 非组 as p
  'wei_m', // 微母 as m
  'ri_buzz', // 日母 as ʐ or z
  'ri_nasal', // 日母 nasal
  'ng', // 疑母 ŋ kept
  'nl_merge', // n is l
  'hf', // hu is f
  'no_f', // f is h, as in Min
  'kh_breath', // 溪母 as h or f, as in Yue
  'lateral_s', // 心母 as ɬ or θ
  'implosive', // p t as ɓ ɗ
  // Endings and vowels
  'checked', // 入声 kept apart
  'ptk', // with -p -t -k; a glottal stop counts a quarter
  'm_coda', // -m kept
  'n_ng', // -n and -ŋ told apart
  'nasal_loss', // 咸山 and others without their nasal
  'in_ing', // in is ing
  'geng_a', // 生 争 spoken with a
  'two_open', // 官 is not 关
  'ge_high', // 歌 high and round
  'ma_high', // 麻 as o
  'ai_flat', // ai as one vowel
  'au_flat', // au as one vowel
  'u_lost', // 对 端 without u
  'y', // ü kept
  'buzz_i', // 资 with a buzzing i
  'er', // 儿 curled
  'long_short', // long and short vowels, as in Yue
  'fish', // 鱼 apart from 虞
  // Tones
  'tones', // number of tones, in tenths
  'yang_qu', // 阳去 apart
  'zhuoshang', // 全浊上 joined to 去
  'ru_sw', // 入 gone to 阳平
  'ru_cp', // 清入 gone to 阴平
  'ru_bj', // 清入 scattered
  // The whole
  'literary', // two layers of readings, 文白异读
  'drift', // how far its vowels went a way of their own
] as const;
export type Sound = (typeof SOUNDS)[number];
export type SoundProfile = Readonly<Record<Sound, number>>;
