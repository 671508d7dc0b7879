import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeskButton } from '../../../fields/desk-button.tsx';
import { useDesk } from '../../../use-desk.ts';
import { StepForm } from '../../step-form.tsx';
import type { OneScan } from './look-at-scan.tsx';

/** Takes back a scan that was attached by mistake, once it is confirmed. */
export function WithdrawScan({ disputeId, scanId, paper, number }: OneScan) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const [sure, setSure] = useState(false);
  const withdraw = useMutation(ask.papers.withdrawScan.mutationOptions());
  if (!sure)
    return (
      <DeskButton look="quiet" label={t('scans.withdrawOf', { paper, number })} onPress={() => setSure(true)}>
        {t('scans.withdraw')}
      </DeskButton>
    );
  return (
    <StepForm
      title={t('scans.withdrawTitle', { number })}
      submit={t('scans.withdrawSubmit')}
      pending={withdraw.isPending}
      error={withdraw.error}
      onDrop={() => setSure(false)}
      onSubmit={() => withdraw.mutate({ disputeId, scanId })}
    >
      <p className="hint">{t('scans.withdrawHint')}</p>
    </StepForm>
  );
}
