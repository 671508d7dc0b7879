import { useMutation } from '@tanstack/react-query';
import { MapPinCheck, Undo2, UserCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LeadLine } from '../../../shared/contract/desk/leads.ts';
import { mayStep } from '../../../shared/rules/handed-lead.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { useDesk } from '../use-desk.ts';

/** The buttons a quarrel of 110 has beside those of every lead: accept, arrived, give back. */
export function HandedSteps({ line, onGiveBack }: { readonly line: LeadLine; readonly onGiveBack: () => void }) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const accept = useMutation(ask.leads.accept.mutationOptions());
  const arrive = useMutation(ask.leads.arrive.mutationOptions());
  const { leadId, handed, mayRead } = line;
  if (handed === null) return null;
  return (
    <>
      {mayStep(line, 'accept') && (
        <DeskButton look="main" icon={UserCheck} pending={accept.isPending} onPress={() => accept.mutate({ leadId })}>
          {t('handed.accept')}
        </DeskButton>
      )}
      {mayRead && mayStep(line, 'arrive') && (
        <DeskButton look="main" icon={MapPinCheck} pending={arrive.isPending} onPress={() => arrive.mutate({ leadId })}>
          {t('handed.arrive')}
        </DeskButton>
      )}
      {mayRead && mayStep(line, 'return') && (
        <DeskButton icon={Undo2} onPress={onGiveBack}>
          {t('handed.giveBack')}
        </DeskButton>
      )}
      <RefusalLine error={accept.error ?? arrive.error} />
    </>
  );
}
