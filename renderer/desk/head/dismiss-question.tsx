import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { StaffView } from '../../../shared/contract/desk/staff.ts';
import { AskDialog } from '../../parts/ask-dialog.tsx';
import { usePersonName } from '../../parts/use-names.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { useDesk } from '../use-desk.ts';

/** Says what ends and what stays, before an account is closed. */
export function DismissQuestion({ person, onShut }: { readonly person: StaffView; readonly onShut: () => void }) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const nameOf = usePersonName();
  const dismiss = useMutation(ask.staff.dismiss.mutationOptions({ onSuccess: onShut }));
  return (
    <AskDialog
      title={t('staff.dismissTitle', { name: nameOf(person.name) })}
      onAway={onShut}
      actions={
        <>
          <DeskButton onPress={onShut}>{common('action.cancel')}</DeskButton>
          <DeskButton
            look="danger"
            pending={dismiss.isPending}
            onPress={() => dismiss.mutate({ staffId: person.staffId })}
          >
            {t('staff.dismissSubmit')}
          </DeskButton>
        </>
      }
    >
      <p>{t('staff.dismissText')}</p>
      <RefusalLine error={dismiss.error} />
    </AskDialog>
  );
}
