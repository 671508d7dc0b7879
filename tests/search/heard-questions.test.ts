import { expect, test } from 'vitest';
import { withHeard } from '../../main/search/heard-questions.ts';
import { testShelf } from '../make/consult.ts';

const entries = testShelf().entries('zh');
const asked = (topic: string, question: string) =>
  withHeard(entries, [{ topic: topic as 'noise', question }], (text) => text)
    .filter(({ id, questions }) => questions.length > (entries.find((one) => one.id === id)?.questions.length ?? 0))
    .map(({ id, questions }) => [id, questions.at(-1)]);

test('a question that was heard joins the nearest answer of its topic', () =>
  expect(asked('noise', '对门低音炮震得窗户响')).toEqual([['test-noise', '对门低音炮震得窗户响']]));

test('of a topic without an answer it joins none', () => expect(asked('dogs', '狗证怎么办')).toEqual([]));

test('the answers themselves stay as they were', () => {
  const before = JSON.stringify(entries);
  asked('noise', '对门低音炮震得窗户响');
  expect(JSON.stringify(entries)).toBe(before);
});
