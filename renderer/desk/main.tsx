import type { deskContract } from '../../shared/contract/desk/contract.ts';
import { show } from '../parts/show.tsx';
import { connect } from '../rpc/connect.ts';
import { Desk } from './desk.tsx';
import { openDrafts } from './session/drafts.ts';
import { openSession } from './session/session.ts';

const page = { session: openSession(), drafts: openDrafts(), places: openDrafts() };
// The session is taken up before anything is asked again, or every question after a break would be refused.
const station = connect<typeof deskContract>('desk', async (api) => {
  await page.session.resume(api);
  return api.changes();
});
show(<Desk page={page} />, station);
