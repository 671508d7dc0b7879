import { z } from 'zod';

/** How a dispute came to the committee (纠纷来源); names of the official statistics. Texts: `intakeSource.<code>`. */
export const INTAKE_SOURCES = ['APPLIED', 'PROACTIVE', 'ENTRUSTED'] as const;
export const intakeSource = z.enum(INTAKE_SOURCES);
export type IntakeSource = z.infer<typeof intakeSource>;

/** By which way it came (来源渠道). Texts: `intakeChannel.<code>`. */
export const INTAKE_CHANNELS = [
  'kiosk',
  'desk',
  '110',
  'court',
  'petition',
  '12345',
  'four-platform',
  'grid',
  'landlord',
  'market',
] as const;
export const intakeChannel = z.enum(INTAKE_CHANNELS);
export type IntakeChannel = z.infer<typeof intakeChannel>;

/** What the parties bring to show how it was (证据材料). Texts: `evidence.<code>`. */
export const EVIDENCE_KINDS = [
  'contract',
  'iou',
  'pay-record',
  'chat-record',
  'photo',
  'video',
  'audio',
  'medical',
  'witness',
  'official-paper',
  'object',
  'other',
] as const;
export const evidenceKind = z.enum(EVIDENCE_KINDS);
export type EvidenceKind = z.infer<typeof evidenceKind>;

/** Whether others may be present (公开、不公开调解). Texts: `openness.<code>`. */
export const OPENNESS = ['open', 'closed'] as const;
export const openness = z.enum(OPENNESS);
export type Openness = z.infer<typeof openness>;

export const MOST_SUMMARY = 500;
