import { useTranslation } from 'react-i18next';
import type { DisputeFile } from '../../../../shared/contract/desk/disputes.ts';
import { CaseLink } from '../case-link.tsx';

/** In the head of a file: which earlier case it repeats, and as which later ones it came again. */
export function Repetitions({ file: { repeats, cameAgain } }: { readonly file: DisputeFile }) {
  const { t } = useTranslation('desk');
  if (repeats === null && cameAgain.length === 0) return null;
  return (
    <p className="repetitions">
      {repeats !== null && (
        <span>
          {t('repeats.of')} <CaseLink one={repeats} />
        </span>
      )}
      {cameAgain.length > 0 && (
        <span>
          {t('repeats.again')}{' '}
          {cameAgain.map((one) => (
            <CaseLink key={one.disputeId} one={one} />
          ))}
        </span>
      )}
    </p>
  );
}
