/**
 * Owns how syllables of pinyin become one word with a capital: 汉语拼音方案 puts an apostrophe before a
 * syllable that begins with a, o or e inside a word (Xi'an), and writes ü with its dots after n and l.
 * The Latin Lyu of passports is GB/T 28039-2011's way out where no ü can be typed; a screen can show it.
 */
export const joinPinyin = (syllables: readonly string[]): string => {
  const joined = syllables
    .map((one) => one.replace('v', 'ü').replace(/^([nl])ue$/, '$1üe'))
    .map((one, at) => (at > 0 && /^[aoe]/.test(one) ? `'${one}` : one))
    .join('');
  return joined.charAt(0).toUpperCase() + joined.slice(1);
};
