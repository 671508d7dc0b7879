import type { PanelFile } from '../../shared/contract/desk/panel.ts';
import { type Answer, granted } from '../../shared/domain/answer.ts';
import { disputeMinutesRecorded } from '../../shared/facts/dispute-panel.ts';
import { mayActOn } from '../../shared/rules/dispute-stages.ts';
import { refusalOfEnding, resultsOf } from '../../shared/rules/panel-issues.ts';
import { factsAbout } from '../ledger/read-facts.ts';
import type { DisputeRow } from '../store/dispute-rows.ts';
import { issuesOf, membersOf } from '../store/panels.ts';
import type { Core } from './core.ts';
import { openableFor } from './dispute-access.ts';
import { applicantOf, respondentOf } from './dispute-people.ts';
import { disputeLine } from './list-disputes.ts';
import { panelFor, speakersOf } from './panel-access.ts';
import type { Session } from './sessions.ts';
import { nameOfStaff } from './staff-names.ts';
import { notesOf } from './timeline-notes.ts';

/**
 * What the panel of a dispute shares (多元调解). Its members read the matter and the notes about the issues
 * they sit for; who may open the whole file reads all notes.
 */
export function openPanel(
  core: Core,
  session: Session,
  disputeId: string,
): Answer<PanelFile, 'not-found' | 'not-yours'> {
  const found = panelFor(core.db, session, disputeId);
  if (!found.ok) return found;
  const dispute = found.value;
  const applicant = applicantOf(core, dispute);
  return granted({
    ...disputeLine(core, session, dispute),
    name: applicant?.name ?? null,
    statement: applicant?.statement ?? null,
    wish: applicant?.wish ?? null,
    respondentName: respondentOf(core, dispute)?.name ?? null,
    claims: [...dispute.claims],
    mandarin: dispute.mandarin,
    language: dispute.language,
    erased: dispute.erased,
    members: membersOf(core.db, disputeId).map(({ staffId, kind, issue }) => ({
      name: nameOfStaff(core, staffId) ?? '',
      kind,
      issue,
      me: staffId === session.staffId,
    })),
    issues: issuesOnFile(core, session, dispute),
    sittings: sittings(core, session, dispute),
  });
}

function issuesOnFile(core: Core, session: Session, dispute: DisputeRow): PanelFile['issues'] {
  const issues = issuesOf(core.db, dispute.disputeId);
  const sitsNow = mayActOn(dispute.stage, 'sit');
  return issues.map(({ issue, result }) => {
    const speakers = speakersOf(core.db, session, dispute, issue);
    return {
      issue,
      result,
      maySit: sitsNow && speakers.length > 0,
      mayEnd: sitsNow
        ? resultsOf(issue).filter((one) => refusalOfEnding({ issue, result: one }, speakers, issues) === undefined)
        : [],
    };
  });
}

function sittings(core: Core, session: Session, dispute: DisputeRow): PanelFile['sittings'] {
  const readsAll = openableFor(core.db, session, dispute.disputeId).ok;
  return factsAbout(core.db, `dispute/${dispute.disputeId}`)
    .filter(({ type }) => type === disputeMinutesRecorded.type)
    .map((fact) => {
      const { issue, minutes, staffId } = disputeMinutesRecorded.data.parse(JSON.parse(fact.data));
      const reads = readsAll || speakersOf(core.db, session, dispute, issue).length > 0;
      const { seq, time: at } = fact;
      return { seq, at, who: nameOfStaff(core, staffId), issue, minutes, notes: reads ? notesOf(core, fact) : null };
    });
}
