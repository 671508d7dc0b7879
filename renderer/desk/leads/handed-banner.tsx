import { useMutation } from '@tanstack/react-query';
import { Eye, PhoneIncoming, UserCheck } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeadLine } from '../../../shared/contract/desk/leads.ts';
import { openAlarmBell } from '../danger/alarm-bell.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { momentText } from '../moment-text.ts';
import { useDesk } from '../use-desk.ts';
import { useLanguage } from '../use-language.ts';
import { useLeads } from './use-leads.ts';

/** Above everything at every desk, with a bell, until somebody accepts what 110 handed over, or gives it back. */
export function HandedBanner({ onLead }: { readonly onLead: (leadId: string) => void }) {
  const { t } = useTranslation('desk');
  const { data } = useLeads();
  const open = (data?.leads ?? []).filter(({ state, handed }) => state === 'open' && handed?.acceptedAt === null);
  const [bell] = useState(openAlarmBell);
  const rings = open.length > 0;
  useEffect(() => {
    if (rings) bell.start();
    return () => bell.stop();
  }, [bell, rings]);
  return (
    <div className="danger-banner handed-banner" role="alert" aria-label={t('handed.title')}>
      {open.map((line) => (
        <Waiting key={line.leadId} line={line} onLead={onLead} />
      ))}
    </div>
  );
}

function Waiting({ line, onLead }: { readonly line: LeadLine; readonly onLead: (leadId: string) => void }) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const language = useLanguage();
  const { leadId } = line;
  const accept = useMutation(ask.leads.accept.mutationOptions({ onSuccess: () => onLead(leadId) }));
  return (
    <div className="danger-alarm">
      <PhoneIncoming aria-hidden className="icon" />
      <div className="words">
        <p>
          <strong>{t('handed.title')}</strong> {t('handed.number', { number: line.handed?.alarmNumber ?? '' })}
        </p>
        <p>
          {common(`urgency.${line.urgency}`)} · {common(`category.${line.category}`)} ·{' '}
          {t('leads.peopleCount', { count: line.people })} ·{' '}
          {t('leads.due', { time: momentText(line.dueAt, Date.now(), language) })} ·{' '}
          {common(`leadStanding.${line.standing}`)}
        </p>
        <RefusalLine error={accept.error} />
      </div>
      <DeskButton look="main" icon={UserCheck} pending={accept.isPending} onPress={() => accept.mutate({ leadId })}>
        {t('handed.accept')}
      </DeskButton>
      <DeskButton icon={Eye} onPress={() => onLead(leadId)}>
        {t('handed.look')}
      </DeskButton>
    </div>
  );
}
