import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AskDialog } from '../../parts/ask-dialog.tsx';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { useDesk } from '../use-desk.ts';

/** Asks once more before the words and the picture of a hazard are gone for good. */
export function EraseHazardQuestion({ hazardId, onShut }: { readonly hazardId: string; readonly onShut: () => void }) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const erase = useMutation(ask.hazards.erase.mutationOptions({ onSuccess: onShut }));
  return (
    <AskDialog
      title={t('hazards.eraseTitle')}
      onAway={onShut}
      actions={
        <>
          <DeskButton onPress={onShut}>{common('action.cancel')}</DeskButton>
          <DeskButton look="danger" pending={erase.isPending} onPress={() => erase.mutate({ hazardId })}>
            {t('erase.submit')}
          </DeskButton>
        </>
      }
    >
      <p>{t('hazards.eraseText')}</p>
      <RefusalLine error={erase.error} />
    </AskDialog>
  );
}
