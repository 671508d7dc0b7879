import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AskDialog } from '../../parts/ask-dialog.tsx';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { useDesk } from '../use-desk.ts';

interface TakeDownQuestionProps {
  readonly pieceId: string;
  /** A piece of this station is gone for good; one from elsewhere can be put back. */
  readonly own: boolean;
  readonly onShut: () => void;
}

/** Nothing leaves the screens by one slip of a finger. */
export function TakeDownQuestion({ pieceId, own, onShut }: TakeDownQuestionProps) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const takeDown = useMutation(ask.publicity.takeDown.mutationOptions({ onSuccess: onShut }));
  return (
    <AskDialog
      title={t(own ? 'publicity.takeDownTitle' : 'publicity.hideTitle')}
      onAway={onShut}
      actions={
        <>
          <DeskButton onPress={onShut}>{common('action.cancel')}</DeskButton>
          <DeskButton look="danger" pending={takeDown.isPending} onPress={() => takeDown.mutate({ pieceId })}>
            {t(own ? 'publicity.takeDown' : 'publicity.hide')}
          </DeskButton>
        </>
      }
    >
      <p>{t(own ? 'publicity.takeDownText' : 'publicity.hideText')}</p>
      <RefusalLine error={takeDown.error} />
    </AskDialog>
  );
}
