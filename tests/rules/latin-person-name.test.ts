import { pinyin } from 'pinyin-pro';
import { describe, expect, test } from 'vitest';
import { readName } from '../../renderer/parts/pinyin-reader.ts';
import { latinPersonName } from '../../shared/rules/latin-person-name.ts';

/** GB/T 28039-2011, with the readings the pages use. */
const latin = (name: string) => latinPersonName(name, readName);

describe('surname first, then the given name, each one word', () => {
  test.each([
    ['张三', 'Zhang San'],
    ['周德邻', 'Zhou Delin'],
    ['龙安平', 'Long Anping'],
    ['欧阳文', 'Ouyang Wen'],
    ['令狐测试', 'Linghu Ceshi'],
    // Two characters are a surname and a given name, also where both together could be a surname.
    ['单于', 'Shan Yu'],
  ])('%s: %s', (name, expected) => expect(latin(name)).toBe(expected));

  test('an apostrophe parts syllables that could run together, and ü keeps its dots', () => {
    expect(latin('王平安')).toBe("Wang Ping'an");
    expect(latin('吕测')).toBe('Lü Ce');
  });
});

describe('a surname is read as one', () => {
  test.each([
    ['单测', 'Shan Ce'],
    ['曾测', 'Zeng Ce'],
    ['仇测', 'Qiu Ce'],
    ['解测', 'Xie Ce'],
    ['查测', 'Zha Ce'],
    ['区测', 'Ou Ce'],
    ['尉迟测', 'Yuchi Ce'],
    ['万俟测', 'Moqi Ce'],
  ])('%s: %s', (name, expected) => {
    expect(latin(name)).toBe(expected);
  });

  test('which the characters alone would not say', () => expect(pinyin('单', { toneType: 'none' })).toBe('dan'));
});

test('parts with a dot between them are words of their own', () => expect(latin('买买提·艾力')).toBe('Maimaiti Aili'));

test.each(['John Smith', '王 Anna', '', '王警官(休)', '测\u{20000}试'])('"%s" stands as it was written', (name) =>
  expect(latin(name)).toBeUndefined(),
);
