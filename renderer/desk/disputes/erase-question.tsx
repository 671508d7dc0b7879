import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DisputeFile } from '../../../shared/contract/desk/disputes.ts';
import { AskDialog } from '../../parts/ask-dialog.tsx';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { TickField } from '../fields/tick-field.tsx';
import { useDesk } from '../use-desk.ts';

/** Says what is lost for good and what stays, before the keys of both parties are destroyed. */
export function EraseQuestion({
  file: { disputeId, number },
  onShut,
}: {
  readonly file: DisputeFile;
  readonly onShut: () => void;
}) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const [understood, setUnderstood] = useState(false);
  const erase = useMutation(ask.disputes.erase.mutationOptions({ onSuccess: onShut }));
  return (
    <AskDialog
      title={t('erase.title', { number })}
      onAway={onShut}
      actions={
        <>
          <DeskButton onPress={onShut}>{common('action.cancel')}</DeskButton>
          <DeskButton
            look="danger"
            disabled={!understood}
            pending={erase.isPending}
            onPress={() => erase.mutate({ disputeId })}
          >
            {t('erase.submit')}
          </DeskButton>
        </>
      }
    >
      <p>
        <strong>{t('erase.lost')}</strong>
        {t('erase.lostWhat')}
      </p>
      <p>
        <strong>{t('erase.stays')}</strong>
        {t('erase.staysWhat')}
      </p>
      <p>{t('erase.law')}</p>
      <TickField text={t('erase.understood')} ticked={understood} onTick={setUnderstood} />
      <RefusalLine error={erase.error} />
    </AskDialog>
  );
}
