import { expect, test } from 'vitest';
import { chooseVoice, chooseVoiceFor } from '../../renderer/parts/choose-voice.ts';

const here = (lang: string) => ({ lang, localService: true });
const remote = (lang: string) => ({ lang, localService: false });

test.each([
  { installed: [], chosen: undefined },
  { installed: [here('en-US')], chosen: undefined },
  { installed: [remote('zh-CN')], chosen: undefined },
  { installed: [here('zh-HK')], chosen: undefined },
  { installed: [here('yue-Hant-HK')], chosen: undefined },
  { installed: [remote('zh-CN'), here('zh-TW')], chosen: 'zh-TW' },
  { installed: [here('zh-HK'), here('zh-TW'), here('zh-CN')], chosen: 'zh-CN' },
  { installed: [here('en-US'), here('cmn')], chosen: 'cmn' },
  { installed: [here('zh_CN')], chosen: 'zh_CN' },
  { installed: [here('zh')], chosen: 'zh' },
])('$installed → $chosen', ({ installed, chosen }) => {
  expect(chooseVoice(installed)?.lang).toBe(chosen);
});

test('an English text is read by an English voice of this machine, a Chinese one by a Chinese voice, or not at all', () => {
  const voices = [remote('en-US'), here('zh-CN'), here('en_GB')];
  expect(chooseVoiceFor('en', voices)?.lang).toBe('en_GB');
  expect(chooseVoiceFor('zh', voices)?.lang).toBe('zh-CN');
  expect(chooseVoiceFor('en', [remote('en-US'), here('zh-CN')])).toBeUndefined();
  expect(chooseVoiceFor('zh', [here('en-GB')])).toBeUndefined();
});
