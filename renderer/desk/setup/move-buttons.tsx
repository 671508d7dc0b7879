import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DeskButton } from '../fields/desk-button.tsx';

interface MoveButtonsProps {
  readonly name: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly onMove: (by: -1 | 1) => void;
}

/** One place up or down in a list. */
export function MoveButtons({ name, first, last, onMove }: MoveButtonsProps) {
  const { t } = useTranslation('desk');
  return (
    <span className="move-buttons">
      <DeskButton
        look="quiet"
        icon={ArrowUp}
        label={t('setup.up', { name })}
        disabled={first}
        onPress={() => onMove(-1)}
      >
        {''}
      </DeskButton>
      <DeskButton
        look="quiet"
        icon={ArrowDown}
        label={t('setup.down', { name })}
        disabled={last}
        onPress={() => onMove(1)}
      >
        {''}
      </DeskButton>
    </span>
  );
}
