import { asDialectId, type DialectId, type MandarinLevel } from '../../shared/domain/dialect.ts';
import type { Category } from '../../shared/domain/dispute.ts';
import { divisionCode, type DivisionCode } from '../../shared/domain/division.ts';
import type { MatchRequest } from '../../shared/rules/match-people.ts';
import type { Core } from '../services/core.ts';
import { interpreterPerson } from '../services/interpreter-list.ts';
import { type MatchOutcome, matchWish } from '../services/match-dispute.ts';
import { nameOfStaff } from '../services/staff-names.ts';
import { exclusionText, reasonText } from './match-text.ts';
import { CommandFailed } from './output.ts';

export interface MatchOptions {
  readonly home: string;
  readonly dialect?: string;
  readonly mandarin: MandarinLevel;
  readonly category: Category;
  readonly respondentHome?: string;
  readonly respondentDialect?: string;
  readonly respondentMandarin?: MandarinLevel;
}

export interface MatchReport {
  readonly candidates: { mediator: string; name: string; score: number; reasons: string[] }[];
  readonly excluded: { mediator: string; name: string; reason: string }[];
  /** Only when nobody can take it alone. */
  readonly pairs?: { mediators: string[]; names: string[]; score: number; reasons: string[] }[];
  /** Only when two together cannot either. */
  readonly interpreters?: { interpreter: string; name: string; mediator: string; for: string[]; reasons: string[] }[];
}

/** Who would be offered to someone from `home`, and why each of the others would not. */
export function matchReport(core: Core, options: MatchOptions): MatchReport {
  const home = knownPlace(core, options.home);
  const outcome = matchWish(
    core,
    {
      home,
      dialects: dialectsOf(core, home, options.dialect),
      mandarin: options.mandarin,
      category: options.category,
      sexWish: 'any',
      homeWish: 'any',
    },
    { respondent: respondentIn(core, options), partyCodes: [] },
  );
  const name = (mediatorId: string) => nameOfStaff(core, mediatorId) ?? '';
  return {
    candidates: outcome.candidates.map(({ mediatorId, score, reasons }) => ({
      mediator: mediatorId,
      name: name(mediatorId),
      score,
      reasons: reasons.map((reason) => reasonText(core.text, reason)),
    })),
    excluded: outcome.excluded.map(({ mediatorId, reason }) => ({
      mediator: mediatorId,
      name: name(mediatorId),
      reason: exclusionText(core.text, reason),
    })),
    ...togetherIn(core, outcome, name),
  };
}

function togetherIn(core: Core, { pairs, interpreted }: MatchOutcome, name: (mediatorId: string) => string) {
  return {
    ...(pairs.length > 0 && {
      pairs: pairs.map(({ mediators, score, reasons }) => ({
        mediators: [...mediators],
        names: mediators.map(name),
        score,
        reasons: reasons.map((reason) => reasonText(core.text, reason)),
      })),
    }),
    ...(interpreted.length > 0 && {
      interpreters: interpreted.map(({ interpreterId, mediatorId, between, reason }) => ({
        interpreter: interpreterId,
        name: interpreterPerson(core, interpreterId).name,
        mediator: mediatorId,
        for: [...between],
        reasons: [reasonText(core.text, reason)],
      })),
    }),
  };
}

/** Any of the three options says that something is known of the other party; without a level, they speak some Putonghua. */
function respondentIn(core: Core, options: MatchOptions): MatchRequest['respondent'] {
  const { respondentHome, respondentDialect, respondentMandarin } = options;
  if (respondentHome === undefined && respondentDialect === undefined && respondentMandarin === undefined) return null;
  const home = respondentHome === undefined ? null : knownPlace(core, respondentHome);
  return { home, dialects: dialectsOf(core, home, respondentDialect), mandarin: respondentMandarin ?? 'some' };
}

function knownPlace(core: Core, code: string): DivisionCode {
  const home = divisionCode.safeParse(code);
  if (!home.success || core.gazetteer.division(home.data) === undefined)
    throw new CommandFailed(`no such county: ${code}`);
  return home.data;
}

function dialectsOf(core: Core, home: DivisionCode | null, dialect: string | undefined): DialectId[] {
  if (dialect === undefined) return home === null ? [] : [...core.atlas.likelyDialectsOf(home)];
  if (core.atlas.named(dialect) === undefined) throw new CommandFailed(`no such dialect: ${dialect}`);
  return [asDialectId(dialect)];
}
