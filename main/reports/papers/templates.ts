import { DOSSIER_PAPERS, type PaperKind, type Printable } from '../../../shared/domain/paper.ts';
import { acceptanceForm } from './acceptance-form.ts';
import { agreement } from './agreement.ts';
import { application } from './application.ts';
import { backCover } from './back-cover.ts';
import { confirmation } from './confirmation.ts';
import { contentsList } from './contents-list.ts';
import { cover } from './cover.ts';
import { evidenceList } from './evidence-list.ts';
import type { Html } from './html.ts';
import { identity } from './identity.ts';
import { investigation } from './investigation.ts';
import { mediationProof } from './mediation-proof.ts';
import { mediationRecord } from './mediation-record.ts';
import { notes } from './notes.ts';
import { oralRegister } from './oral-register.ts';
import type { PaperCase } from './paper-case.ts';
import { performanceProof } from './performance-proof.ts';
import { policeAgreement } from './police-agreement.ts';
import { proxy } from './proxy.ts';
import { rightsNotice } from './rights-notice.ts';
import { visitRecord } from './visit-record.ts';
import { vouchers } from './vouchers.ts';

/** Which template writes which paper. */
const TEMPLATES: Record<PaperKind, (one: PaperCase) => Html> = {
  cover,
  contents: contentsList,
  application,
  'acceptance-form': acceptanceForm,
  'rights-notice': rightsNotice,
  identity,
  proxy,
  investigation,
  evidence: evidenceList,
  'mediation-record': mediationRecord,
  agreement,
  'oral-register': oralRegister,
  vouchers,
  visits: visitRecord,
  confirmation,
  'mediation-proof': mediationProof,
  notes,
  'back-cover': backCover,
  'police-agreement': policeAgreement,
  'performance-proof': performanceProof,
};

/** One paper, or those of the dossier in its order. */
export const sheetsOf = (one: PaperCase, paper: Printable): Html[] =>
  paper === 'dossier'
    ? DOSSIER_PAPERS.filter((kind) => one.papers.some((bound) => bound.kind === kind && bound.place !== null)).map(
        (kind) => TEMPLATES[kind](one),
      )
    : [TEMPLATES[paper](one)];
