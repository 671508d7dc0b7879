import { attachScan, withdrawScan } from '../../services/attach-scan.ts';
import { issuePage, issuePdf, type IssuedPaper } from '../../services/issue-paper.ts';
import { listPapers } from '../../services/list-papers.ts';
import { openScan } from '../../services/open-scan.ts';
import { signPaper } from '../../services/sign-paper.ts';
import { orRefuse } from '../guard.ts';
import { scanOf } from '../scan-of.ts';
import { type Report, signedInBase } from './desk-base.ts';

/** Papers of a dispute. */
export function paperHandlers(report: Report) {
  const { papers } = signedInBase(report);
  return {
    list: papers.list.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(listPapers(core, session, input.disputeId), errors),
    ),
    pdf: papers.pdf.handler(async ({ context: { core, printing, session }, input, errors }) =>
      asFile(orRefuse(await issuePdf(core, printing, session, input), errors)),
    ),
    page: papers.page.handler(async ({ context: { core, printing, session }, input, errors }) =>
      asFile(orRefuse(await issuePage(core, printing, session, input), errors)),
    ),
    sign: papers.sign.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(signPaper(core, session, input), errors),
    ),
    attachScan: papers.attachScan.handler(async ({ context: { core, session }, input, errors }) => {
      const scan = orRefuse(await scanOf(input.scan), errors);
      return orRefuse(attachScan(core, session, input.disputeId, input.paper, scan), errors);
    }),
    openScan: papers.openScan.handler(({ context: { core, session }, input, errors }) =>
      asFile(orRefuse(openScan(core, session, input.disputeId, input.scanId), errors)),
    ),
    withdrawScan: papers.withdrawScan.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(withdrawScan(core, session, input.disputeId, input.scanId), errors),
    ),
  };
}

const asFile = ({ fileName, mime, bytes }: IssuedPaper) => ({
  fileName,
  file: new File([bytes], fileName, { type: mime }),
});
