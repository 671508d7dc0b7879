import { Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LineView } from '../../../shared/contract/desk/tickets.ts';
import { type Millis, SECOND } from '../../../shared/domain/millis.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { UNDO_KEY } from './queue-actions.ts';

interface UndoLineProps {
  readonly undo: NonNullable<LineView['undo']>;
  readonly now: Millis;
  readonly onUndo: () => void;
}

/** The last tap, while it can be taken back. */
export function UndoLine({ undo, now, onUndo }: UndoLineProps) {
  const { t } = useTranslation('desk');
  const seconds = Math.max(0, Math.floor((undo.until - now) / SECOND));
  return (
    <p className="undo-line">
      <span>
        {undo.number} · {t(`queue.step.${undo.step}`)}
      </span>
      <DeskButton look="quiet" icon={Undo2} keyHint={UNDO_KEY} onPress={onUndo}>
        {t('queue.undo', { seconds })}
      </DeskButton>
    </p>
  );
}
