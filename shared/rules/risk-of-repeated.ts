import type { Danger, Risk } from '../domain/danger.ts';
import { WORSE_WHEN_REPEATED } from './spot-danger.ts';

/**
 * A quarrel with blows or threats that comes again is a step more dangerous, whether the words say so
 * (spot-danger.ts) or the files do. Undefined: nothing changes.
 */
const WORSE: Readonly<Record<Risk, Risk>> = { low: 'medium', medium: 'high', high: 'high' };

interface Assessed {
  readonly risk: Risk;
  readonly dangers: readonly Danger[];
}

export const riskOfRepeated = ({ risk, dangers }: Assessed): Assessed | undefined =>
  dangers.includes('repeat') || !dangers.some((danger) => WORSE_WHEN_REPEATED.includes(danger))
    ? undefined
    : { risk: WORSE[risk], dangers: [...dangers, 'repeat'] };
