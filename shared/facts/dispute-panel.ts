import { z } from 'zod';
import { nature } from '../domain/dispute-course.ts';
import { freeText } from '../domain/free-text.ts';
import { issueResult } from '../domain/panel.ts';
import { factType } from './fact-type.ts';

/** What a panel does while it sits (多元调解). Who sits on it: `dispute.panel-convened` of dispute-course.ts. */
const disputeId = z.uuid();

/** Minutes of a sitting about one issue (联合调解记录); how long it took, in minutes. */
export const disputeMinutesRecorded = factType('dispute.minutes-recorded.v1', {
  data: z.object({ disputeId, staffId: z.uuid(), issue: nature, minutes: z.int().min(1).max(600) }),
  personal: { applicant: z.object({ notes: freeText(4000) }) },
});

/** One issue ended, apart from the others (分项办结). */
export const disputeIssueSettled = factType('dispute.issue-settled.v1', {
  data: z.object({ disputeId, issue: nature, result: issueResult }),
});
