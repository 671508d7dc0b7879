import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AskDialog } from '../../parts/ask-dialog.tsx';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { useDesk } from '../use-desk.ts';

interface EraseProps {
  readonly declarationId: string;
  readonly onShut: () => void;
  readonly onErased: () => void;
}

/** Asks once more before the words of a declaration are gone for good. */
export function EraseDeclarationQuestion({ declarationId, onShut, onErased }: EraseProps) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const erase = useMutation(ask.declarations.erase.mutationOptions({ onSuccess: onErased }));
  return (
    <AskDialog
      title={t('declarations.eraseTitle')}
      onAway={onShut}
      actions={
        <>
          <DeskButton onPress={onShut}>{common('action.cancel')}</DeskButton>
          <DeskButton look="danger" pending={erase.isPending} onPress={() => erase.mutate({ declarationId })}>
            {t('declarations.eraseSubmit')}
          </DeskButton>
        </>
      }
    >
      <p>{t('declarations.eraseText')}</p>
      <RefusalLine error={erase.error} />
    </AskDialog>
  );
}
