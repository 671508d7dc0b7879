import { Pencil, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DeskButton } from '../fields/desk-button.tsx';

interface BrokenRowProps {
  readonly name: string;
  readonly lacking: string;
  readonly onRepair: () => void;
}

/** A row whose settings cannot be read any more, until it is filled in anew. */
export function BrokenRow({ name, lacking, onRepair }: BrokenRowProps) {
  const { t } = useTranslation('desk');
  return (
    <div className="setup-row broken">
      <TriangleAlert aria-hidden className="icon" />
      <span className="who">
        <strong>{name}</strong>
        <span className="lacking">{lacking}</span>
      </span>
      <DeskButton icon={Pencil} label={t('setup.repairOf', { name })} onPress={onRepair}>
        {t('setup.repair')}
      </DeskButton>
    </div>
  );
}
