import { expect, test } from 'vitest';
import type { Nature } from '../../shared/domain/dispute-course.ts';
import type { IssueResult, PanelKind } from '../../shared/domain/panel.ts';
import { ROLES } from '../../shared/domain/staff.ts';
import { maySitAs, refusalOfEnding, type Speaker, speaksAs } from '../../shared/rules/panel-issues.ts';

const issues = (result: IssueResult | null = null) =>
  (['civil', 'moral', 'public-security'] as const).map((issue) => ({ issue, result }));

test.each<{ issue: Nature; result: IssueResult; as: Speaker[]; refusal: string | undefined }>([
  { issue: 'civil', result: 'settled', as: ['its-mediator'], refusal: undefined },
  { issue: 'civil', result: 'not-settled', as: ['judicial-officer'], refusal: undefined },
  { issue: 'civil', result: 'settled', as: ['psychologist'], refusal: 'not-your-issue' },
  { issue: 'civil', result: 'settled', as: [], refusal: 'not-your-issue' },
  { issue: 'civil', result: 'penalty-by-police', as: ['its-mediator'], refusal: 'police-only' },
  { issue: 'moral', result: 'settled', as: ['psychologist'], refusal: undefined },
  { issue: 'moral', result: 'settled', as: ['community-police'], refusal: 'not-your-issue' },
  { issue: 'public-security', result: 'settled', as: ['community-police'], refusal: undefined },
  { issue: 'public-security', result: 'penalty-by-police', as: ['community-police'], refusal: undefined },
  { issue: 'public-security', result: 'settled', as: ['its-mediator'], refusal: 'police-only' },
  { issue: 'public-security', result: 'settled', as: ['judicial-officer', 'peoples-mediator'], refusal: 'police-only' },
  { issue: 'public-security', result: 'settled', as: [], refusal: 'police-only' },
])('$issue as $result by $as: $refusal', ({ issue, result, as, refusal }) =>
  expect(refusalOfEnding({ issue, result }, as, issues())).toBe(refusal),
);

test('what was tried in vain may be tried again; what was settled stays settled', () => {
  const again = { issue: 'civil', result: 'settled' } as const;
  expect(refusalOfEnding(again, ['its-mediator'], issues('not-settled'))).toBeUndefined();
  expect(refusalOfEnding(again, ['its-mediator'], issues('settled'))).toBe('already-ended');
});

test('an issue the case does not have', () =>
  expect(refusalOfEnding({ issue: 'moral', result: 'settled' }, ['its-mediator'], [])).toBe('no-such-issue'));

test('who sits for one issue is silent about the others', () => {
  const members = [{ staffId: 'a', kind: 'community-police', issue: 'public-security' }] as const;
  expect(speaksAs('a', 'm', members, 'public-security')).toEqual(['community-police']);
  expect(speaksAs('a', 'm', members, 'civil')).toEqual([]);
  expect(speaksAs('m', 'm', members, 'public-security')).toEqual(['its-mediator']);
});

test.each<{ kind: PanelKind; posts: readonly string[] }>([
  { kind: 'community-police', posts: ['community-police'] },
  { kind: 'judicial-officer', posts: ['judicial-officer'] },
  { kind: 'psychologist', posts: ['psychologist'] },
  { kind: 'peoples-mediator', posts: ['mediator'] },
])('only $posts may sit as $kind', ({ kind, posts }) =>
  expect(ROLES.filter((role) => maySitAs([role], kind))).toEqual(posts),
);
