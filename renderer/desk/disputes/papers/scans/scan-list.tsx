import { useTranslation } from 'react-i18next';
import type { PaperScanView } from '../../../../../shared/contract/desk/papers.ts';
import type { PaperKind } from '../../../../../shared/domain/paper.ts';
import { usePersonName } from '../../../../parts/use-names.ts';
import { momentText } from '../../../moment-text.ts';
import { useLanguage } from '../../../use-language.ts';
import { LookAtScan } from './look-at-scan.tsx';
import { WithdrawScan } from './withdraw-scan.tsx';

interface ScanListProps {
  readonly disputeId: string;
  readonly paper: PaperKind;
  readonly scans: readonly PaperScanView[];
}

/** The scans of one paper: who attached each and when, to be looked at or taken back. */
export function ScanList({ disputeId, paper, scans }: ScanListProps) {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const person = usePersonName();
  if (scans.length === 0) return null;
  const name = t(`papers.kind.${paper}`);
  return (
    <ul className="scans" aria-label={t('scans.list', { paper: name })}>
      {scans.map(({ scanId, mime, bytes, at, by, opened, current }, index) => {
        const one = { disputeId, scanId, paper: name, number: index + 1 };
        const when = momentText(at, Date.now(), language);
        const size = Math.ceil(bytes / 1024);
        return (
          <li key={scanId} className={current ? 'current' : 'stale'}>
            <p>
              <strong>{t('scans.one', { number: one.number })}</strong>
              <span>
                {[
                  by === null ? t('scans.at', { when }) : t('scans.by', { when, who: person(by) }),
                  t('scans.size', { size }),
                  ...(opened > 0 ? [t('scans.opened', { count: opened })] : []),
                  ...(current ? [] : [t('scans.stale')]),
                ].join(' · ')}
              </span>
            </p>
            <LookAtScan {...one} isPicture={mime !== 'application/pdf'} />
            <WithdrawScan {...one} />
          </li>
        );
      })}
    </ul>
  );
}
