import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DeskButton } from '../fields/desk-button.tsx';
import { Shown } from '../fields/shown.tsx';
import { LeadList } from './lead-list.tsx';
import { LeadView } from './lead-view.tsx';
import { ReportForm } from './report-form.tsx';
import { useLeads } from './use-leads.ts';

/** What stands on the right: nothing, the form for a new lead, or a lead. */
export type LeadsSide = { readonly show: 'nothing' | 'report' } | { readonly show: 'lead'; readonly leadId: string };
export const NO_LEAD: LeadsSide = { show: 'nothing' };

interface LeadsPanelProps {
  /** Which of them is open, how to open another, how to leave one. */
  readonly place: readonly [LeadsSide, (next: LeadsSide) => void, (from: LeadsSide, to: LeadsSide) => void];
  readonly onDispute: ((disputeId: string) => void) | undefined;
}

/** Leads (排查): write one down in under a minute; see which press. */
export function LeadsPanel({ place, onDispute }: LeadsPanelProps) {
  const { t } = useTranslation('desk');
  const leads = useLeads();
  const [side, setSide, leave] = place;
  const chosen = side.show === 'lead' ? leads.data?.leads.find(({ leadId }) => leadId === side.leadId) : undefined;
  return (
    <div className="disputes-panel leads-panel">
      <div className="cases-side">
        <div className="cases-search">
          <DeskButton look="main" icon={Plus} onPress={() => setSide({ show: 'report' })}>
            {t('leads.report')}
          </DeskButton>
        </div>
        <Shown query={leads}>
          {(list) => (
            <LeadList
              lines={list.leads}
              chosen={chosen?.leadId ?? null}
              onChoose={(leadId) => setSide({ show: 'lead', leadId })}
            />
          )}
        </Shown>
      </div>
      <section className="dispute-file" aria-label={t('leads.title')} tabIndex={0}>
        {side.show === 'report' && (
          <ReportForm
            limits={leads.data}
            onDrop={() => leave(side, NO_LEAD)}
            onSaved={(leadId) => leave(side, { show: 'lead', leadId })}
          />
        )}
        {chosen !== undefined && <LeadView key={chosen.leadId} line={chosen} onDispute={onDispute} />}
        {side.show !== 'report' && chosen === undefined && <p className="quiet-line">{t('leads.choose')}</p>}
      </section>
    </div>
  );
}
