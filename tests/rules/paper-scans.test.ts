import { expect, test } from 'vitest';
import type { SignMeans } from '../../shared/domain/signature.ts';
import { scanStanding, takesScan } from '../../shared/rules/paper-scans.ts';

test.each<{ means: SignMeans; attached: number[]; standing: string | null }>([
  { means: 'touch', attached: [], standing: null },
  { means: 'touch', attached: [20], standing: null },
  { means: 'paper', attached: [], standing: 'missing' },
  { means: 'paper', attached: [9], standing: 'older' },
  { means: 'paper', attached: [11], standing: 'there' },
  { means: 'fingerprint', attached: [9, 11], standing: 'there' },
])('signed by $means in fact 10, scans in facts $attached: $standing', ({ means, attached, standing }) =>
  expect(
    scanStanding(
      { means, signedSeq: 10 },
      attached.map((attachedSeq) => ({ attachedSeq })),
    ),
  ).toBe(standing),
);

test.each([
  { kind: 'agreement', takes: true },
  { kind: 'identity', takes: true },
  { kind: 'police-agreement', takes: true },
  { kind: 'cover', takes: false },
  { kind: 'contents', takes: false },
  { kind: 'back-cover', takes: false },
] as const)('$kind takes a scan: $takes', ({ kind, takes }) => expect(takesScan(kind)).toBe(takes));
