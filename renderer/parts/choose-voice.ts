/** What the choice looks at; `SpeechSynthesisVoice` fits. */
export interface Voice {
  readonly lang: string;
  readonly localService: boolean;
}

/**
 * The voice that speaks calls: one that lives on this machine, because a remote one would send
 * numbers to a stranger and fails without a network. Mandarin of the mainland first; a Cantonese voice is none.
 */
export function chooseVoice<V extends Voice>(voices: readonly V[]): V | undefined {
  const local = voices.filter((voice) => voice.localService);
  const named = (...tags: readonly string[]) =>
    local.find(({ lang }) => tags.some((tag) => lang.toLowerCase().replaceAll('_', '-').startsWith(tag)));
  return (
    named('zh-cn', 'cmn-cn', 'cmn-hans-cn') ??
    named('cmn', 'zh-hans', 'zh-sg') ??
    local.find(isBareChinese) ??
    named('zh-tw', 'zh-hant-tw')
  );
}

const isBareChinese = ({ lang }: Voice): boolean => lang.toLowerCase() === 'zh';

/** The voice that reads a text of this language, or undefined: a Chinese voice reads no English, nor the reverse. */
export const chooseVoiceFor = <V extends Voice>(language: 'zh' | 'en', voices: readonly V[]): V | undefined =>
  language === 'zh'
    ? chooseVoice(voices)
    : voices.find(({ lang, localService }) => localService && /^en(?:[-_]|$)/i.test(lang));
