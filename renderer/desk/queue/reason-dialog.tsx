import { useTranslation } from 'react-i18next';
import { AskDialog } from '../../parts/ask-dialog.tsx';
import { DeskButton } from '../fields/desk-button.tsx';

interface ReasonDialogProps<R extends string> {
  readonly title: string;
  readonly reasons: readonly R[];
  readonly textOf: (reason: R) => string;
  readonly onChoose: (reason: R) => void;
  readonly onAway: () => void;
}

/** A reason from a short list; choosing it does the thing. */
export function ReasonDialog<R extends string>({ title, reasons, textOf, onChoose, onAway }: ReasonDialogProps<R>) {
  const { t } = useTranslation('common');
  return (
    <AskDialog
      title={title}
      onAway={onAway}
      actions={
        <DeskButton look="quiet" onPress={onAway}>
          {t('action.cancel')}
        </DeskButton>
      }
    >
      <ReasonList reasons={reasons} textOf={textOf} onChoose={onChoose} />
    </AskDialog>
  );
}

export function ReasonList<R extends string>({
  reasons,
  textOf,
  onChoose,
  disabled = false,
}: Pick<ReasonDialogProps<R>, 'reasons' | 'textOf' | 'onChoose'> & { readonly disabled?: boolean }) {
  return (
    <div className="reason-list">
      {reasons.map((reason) => (
        <DeskButton key={reason} disabled={disabled} onPress={() => onChoose(reason)}>
          {textOf(reason)}
        </DeskButton>
      ))}
    </div>
  );
}
