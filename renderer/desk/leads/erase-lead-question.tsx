import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AskDialog } from '../../parts/ask-dialog.tsx';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { useDesk } from '../use-desk.ts';

/** Asks once more before the words of a lead are gone for good. */
export function EraseLeadQuestion({ leadId, onShut }: { readonly leadId: string; readonly onShut: () => void }) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const erase = useMutation(ask.leads.erase.mutationOptions({ onSuccess: onShut }));
  return (
    <AskDialog
      title={t('leads.eraseTitle')}
      onAway={onShut}
      actions={
        <>
          <DeskButton onPress={onShut}>{common('action.cancel')}</DeskButton>
          <DeskButton look="danger" pending={erase.isPending} onPress={() => erase.mutate({ leadId })}>
            {t('erase.submit')}
          </DeskButton>
        </>
      }
    >
      <p>{t('leads.eraseText')}</p>
      <RefusalLine error={erase.error} />
    </AskDialog>
  );
}
