import type { PaperKind } from '../../../shared/domain/paper.ts';
import type { StationDay } from '../../../shared/domain/station-day.ts';
import { PAD, type Signer, type SignMeans } from '../../../shared/domain/signature.ts';
import { blank, dayText } from './blanks.ts';
import { type Html, html } from './html.ts';
import type { PaperCase, PaperSignature } from './paper-case.ts';

/** The place where somebody signs: what was drawn on the screen, or a line for the pen. */
const TITLES: Record<Signer, string> = {
  applicant: '申请人（签名、盖章或按指印）',
  respondent: '被申请人（签名、盖章或按指印）',
  mediator: '人民调解员（签名）',
  recorder: '记录人（签名）',
};

const ON_PAPER: Record<Exclude<SignMeans, 'touch'>, string> = {
  paper: '（已签于纸质件）',
  fingerprint: '（已按指印于纸质件）',
};

const drawn = (strokes: readonly string[]): Html =>
  html`<svg class="signature" viewBox="0 0 ${PAD.width} ${PAD.height}" role="img" aria-label="签名">${strokes.map(
    (stroke) => html`<path d="${stroke}"/>`,
  )}</svg>`;

function mark(signature: PaperSignature | undefined): Html {
  if (signature === undefined) return blank(10);
  if (signature.means === 'touch') return signature.strokes === null ? blank(10) : drawn(signature.strokes);
  return html`${blank(4)}${ON_PAPER[signature.means]}`;
}

export const signLines = (one: PaperCase, kind: PaperKind, signers: readonly Signer[]): Html =>
  html`<div class="signing">${signers.flatMap((signer) => {
    const signature = one.signatures.find((given) => given.paper === kind && given.signer === signer);
    const line = signLine(TITLES[signer], mark(signature), signature?.day ?? null);
    return signer === 'mediator' ? [line, ...one.coMediators.map(besideLine)] : [line];
  })}</div>`;

const signLine = (title: string, made: Html, day: StationDay | null): Html =>
  html`<div class="sign-line"><span class="who">${title}：</span><span class="mark">${made}</span><span class="when">${dayText(day)}</span></div>`;

/** Whoever mediates beside the responsible mediator signs by pen. */
const besideLine = (name: string): Html => signLine(`人民调解员${name}（签名）`, blank(10), null);

/** The committee's seal and the day. */
export const sealLine = (one: PaperCase): Html =>
  html`<div class="seal"><p>${one.station}人民调解委员会（印章）</p><p>${dayText(null)}</p></div>`;
