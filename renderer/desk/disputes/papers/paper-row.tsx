import { PenLine, Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CasePaperView } from '../../../../shared/contract/desk/papers.ts';
import { APART_PAPERS } from '../../../../shared/domain/paper.ts';
import { DeskButton } from '../../fields/desk-button.tsx';
import { momentText } from '../../moment-text.ts';
import { useLanguage } from '../../use-language.ts';
import { lacksKey } from './paper-texts.ts';
import { AttachScan } from './scans/attach-scan.tsx';
import { ScanList } from './scans/scan-list.tsx';

export interface PaperRowProps {
  readonly disputeId: string;
  readonly paper: CasePaperView;
  readonly maySign: boolean;
  readonly printing: boolean;
  /** Undefined: the number of copies does not fit. */
  readonly onPrint: (() => void) | undefined;
  readonly onSign: () => void;
  /** The form for signing, while it is open. */
  readonly children: ReactNode;
}

/** One paper: where it stands in the dossier, its state in words, who signed it, what can be done with it. */
export function PaperRow({ disputeId, paper, maySign, printing, onPrint, onSign, children }: PaperRowProps) {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const { kind, place, state, required, printable, issued, lastAt, signers, scans, mayScan } = paper;
  const name = t(`papers.kind.${kind}`);
  const lacks = state === 'missing' ? lacksKey(kind) : undefined;
  return (
    <li className={`paper ${state}`}>
      <div className="paper-line">
        <span className="paper-name">
          <strong>{name}</strong>
          <span className="hint">
            {[
              ...(place === null ? [] : [t('papers.place', { place })]),
              ...(APART_PAPERS.some((one) => one === kind) ? [t('papers.apart')] : []),
              ...(required ? [t('papers.required')] : []),
            ].join(' · ')}
          </span>
        </span>
        <span className="paper-state">
          {t(`papers.state.${state}`)}
          {lacks !== undefined && ` · ${t(lacks)}`}
          {kind === 'police-agreement' && ` · ${t('papers.policeOnly')}`}
        </span>
        {printable && (
          <DeskButton
            icon={Printer}
            disabled={onPrint === undefined}
            pending={printing}
            label={t('papers.printOne', { paper: name })}
            {...(onPrint === undefined ? {} : { onPress: onPrint })}
          >
            {t('papers.print')}
          </DeskButton>
        )}
        {mayScan && <AttachScan disputeId={disputeId} paper={kind} />}
      </div>
      {printable && signers.length > 0 && (
        <div className="paper-line">
          <ul className="signers">
            {signers.map(({ signer, means, scan }) => (
              <li key={signer} className={means === null ? 'open' : `signed ${scan ?? ''}`}>
                {means === null
                  ? t('papers.notSigned', { signer: t(`papers.signer.${signer}`) })
                  : t('papers.signedAs', { signer: t(`papers.signer.${signer}`), means: t(`papers.means.${means}`) })}
                {scan !== null && ` · ${t(`scans.standing.${scan}`)}`}
              </li>
            ))}
          </ul>
          {maySign && (
            <DeskButton icon={PenLine} label={t('papers.signOf', { paper: name })} onPress={onSign}>
              {t('papers.sign')}
            </DeskButton>
          )}
        </div>
      )}
      <ScanList disputeId={disputeId} paper={kind} scans={scans} />
      {issued > 0 && lastAt !== null && (
        <p className="hint">{t('papers.issued', { count: issued, when: momentText(lastAt, Date.now(), language) })}</p>
      )}
      {children}
    </li>
  );
}
