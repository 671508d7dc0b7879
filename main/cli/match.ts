import { asDialectId, type MandarinLevel } from '../../shared/domain/dialect.ts';
import type { Category } from '../../shared/domain/dispute.ts';
import { divisionCode } from '../../shared/domain/division.ts';
import type { Core } from '../services/core.ts';
import { match } from '../services/find-mediators.ts';
import { nameOfStaff } from '../services/staff-names.ts';
import { exclusionText, reasonText } from './match-text.ts';
import { CommandFailed } from './output.ts';

export interface MatchOptions {
  readonly home: string;
  readonly dialect?: string;
  readonly mandarin: MandarinLevel;
  readonly category: Category;
}

export interface MatchReport {
  readonly candidates: { mediator: string; name: string; score: number; reasons: string[] }[];
  readonly excluded: { mediator: string; name: string; reason: string }[];
}

/** Who would be offered to someone from `home`, and why each of the others would not. */
export function matchReport(core: Core, options: MatchOptions): MatchReport {
  const home = divisionCode.safeParse(options.home);
  if (!home.success || core.gazetteer.division(home.data) === undefined)
    throw new CommandFailed(`no such county: ${options.home}`);
  if (options.dialect !== undefined && core.atlas.named(options.dialect) === undefined) {
    throw new CommandFailed(`no such dialect: ${options.dialect}`);
  }
  const dialects =
    options.dialect === undefined ? [...core.atlas.likelyDialectsOf(home.data)] : [asDialectId(options.dialect)];
  const { candidates, excluded } = match(core, {
    home: home.data,
    dialects,
    mandarin: options.mandarin,
    category: options.category,
  });
  const name = (mediatorId: string) => nameOfStaff(core, mediatorId) ?? '';
  return {
    candidates: candidates.map(({ mediatorId, score, reasons }) => ({
      mediator: mediatorId,
      name: name(mediatorId),
      score,
      reasons: reasons.map((reason) => reasonText(core.text, reason)),
    })),
    excluded: excluded.map(({ mediatorId, reason }) => ({
      mediator: mediatorId,
      name: name(mediatorId),
      reason: exclusionText(core.text, reason),
    })),
  };
}
