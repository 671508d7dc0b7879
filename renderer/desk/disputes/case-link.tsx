import { Link2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { EarlierCase } from '../../../shared/contract/desk/earlier-cases.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { caseName } from './case-name.ts';
import { useOpenCase } from './open-case.ts';

/** Another case by number and day; it opens for whoever may read it. */
export function CaseLink({ one }: { readonly one: EarlierCase }) {
  const { t } = useTranslation('desk');
  const openCase = useOpenCase();
  if (one.told === null) return <span className="case-name">{t('repeats.case', caseName(one))}</span>;
  return (
    <DeskButton
      look="quiet"
      icon={Link2}
      label={t('repeats.open', caseName(one))}
      onPress={() => openCase(one.disputeId)}
    >
      {t('repeats.case', caseName(one))}
    </DeskButton>
  );
}
