import type { OwnNotice } from '../../shared/contract/desk/hall.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { MOST_NOTICES } from '../../shared/domain/own-notice.ts';
import { dayOf } from '../../shared/domain/station-day.ts';
import { noticePosted, noticeTakenDown } from '../../shared/facts/notice.ts';
import { may } from '../../shared/rules/desk-rights.ts';
import { ownNoticesFrom } from '../store/notices.ts';
import type { Core } from './core.ts';
import type { Session } from './sessions.ts';

/** The station's own notices that are not over (宣传条): the head's to see and to set. */
export const listOwnNotices = (core: Core, { roles }: Session): Answer<OwnNotice[], 'not-allowed'> =>
  may(roles, 'set-board')
    ? granted(ownNoticesFrom(core.db, dayOf(core.clock())).map((notice) => ({ ...notice, text: { ...notice.text } })))
    : refused('not-allowed');

/** Posts a new one, or changes one that stands. */
export function postNotice(
  core: Core,
  { roles, staffId }: Session,
  { noticeId, text, firstDay, lastDay }: Omit<OwnNotice, 'noticeId'> & { readonly noticeId: string | null },
): Answer<{ done: true }, 'not-allowed' | 'not-found' | 'bad-day' | 'too-many-notices'> {
  if (!may(roles, 'set-board')) return refused('not-allowed');
  const today = dayOf(core.clock());
  if (lastDay < firstDay || lastDay < today) return refused('bad-day');
  return core.ledger.write(`staff/${staffId}`, ({ tx, append }) => {
    const standing = ownNoticesFrom(tx, today);
    if (noticeId === null && standing.length >= MOST_NOTICES) return refused('too-many-notices');
    if (noticeId !== null && !standing.some((one) => one.noticeId === noticeId)) return refused('not-found');
    const id = noticeId ?? core.newId();
    append(noticePosted.of(id, { noticeId: id, text, firstDay, lastDay }));
    return granted({ done: true as const });
  });
}

export function takeDownNotice(
  core: Core,
  { roles, staffId }: Session,
  noticeId: string,
): Answer<{ done: true }, 'not-allowed' | 'not-found'> {
  if (!may(roles, 'set-board')) return refused('not-allowed');
  return core.ledger.write(`staff/${staffId}`, ({ tx, append }) => {
    if (!ownNoticesFrom(tx, dayOf(core.clock())).some((one) => one.noticeId === noticeId)) return refused('not-found');
    append(noticeTakenDown.of(noticeId, { noticeId }));
    return granted({ done: true as const });
  });
}
