import type { CaseLine } from '../../shared/contract/desk/library.ts';
import { helpfulness } from '../store/library-cases.ts';
import type { ShelvedCase } from './case-shelf.ts';
import type { Core } from './core.ts';
import type { Session } from './sessions.ts';

/** A case as a line of a list: what it was about, how it ended, what worked. */
export const caseLine = (core: Core, session: Session, { caseId, origin, content }: ShelvedCase): CaseLine => ({
  caseId,
  origin,
  title: content.title,
  titleEn: content.titleEn,
  category: content.category,
  nature: content.nature,
  outcome: content.outcome,
  sessions: content.sessions,
  days: content.days,
  methods: content.methods,
  ...helpfulness(core.db, caseId, session.staffId),
});
