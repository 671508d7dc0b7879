import { ClipboardPlus, Eraser, FolderOpen, CheckCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LeadLine, LeadWords } from '../../../shared/contract/desk/leads.ts';
import { may } from '../../../shared/rules/desk-rights.ts';
import { mayStep } from '../../../shared/rules/handed-lead.ts';
import { useMe, usePlace } from '../desk-page.ts';
import { usePersonName } from '../../parts/use-names.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { Shown } from '../fields/shown.tsx';
import { momentText } from '../moment-text.ts';
import { useLanguage } from '../use-language.ts';
import { CloseLeadForm } from './close-lead-form.tsx';
import { EraseLeadQuestion } from './erase-lead-question.tsx';
import { GiveBackForm } from './give-back-form.tsx';
import { HandedCourse } from './handed-course.tsx';
import { HandedSteps } from './handed-steps.tsx';
import { RegisterForm } from './register-form.tsx';
import { useLeadWords } from './use-leads.ts';

interface LeadViewProps {
  readonly line: LeadLine;
  readonly onDispute: ((disputeId: string) => void) | undefined;
}

/** One lead: what is known, and the two ways on: end it, or make it a dispute. */
export function LeadView({ line, onDispute }: LeadViewProps) {
  const { t } = useTranslation('desk');
  const me = useMe();
  const { leadId, state, disputeId, mayRead, mayRegister, handed } = line;
  const words = useLeadWords(leadId, mayRead);
  const [form, setForm, leave] = usePlace<'close' | 'register' | 'erase' | 'give-back' | null>(`lead/${leadId}`, null);
  const mayErase = state !== 'open' && !line.erased && may(me.roles, 'erase-person');
  return (
    <>
      <LeadHead line={line} />
      {handed !== null && <HandedCourse handed={handed} />}
      <div className="steps" role="group" aria-label={t('file.steps')}>
        <HandedSteps line={line} onGiveBack={() => setForm('give-back')} />
        {mayRegister && (
          <DeskButton icon={ClipboardPlus} look="main" onPress={() => setForm('register')}>
            {t('leads.register')}
          </DeskButton>
        )}
        {mayRead && mayStep(line, 'end') && (
          <DeskButton icon={CheckCheck} onPress={() => setForm('close')}>
            {t('leads.close')}
          </DeskButton>
        )}
        {disputeId !== null && onDispute !== undefined && (
          <DeskButton icon={FolderOpen} look="main" onPress={() => onDispute(disputeId)}>
            {t('queue.openFile')}
          </DeskButton>
        )}
        {mayErase && (
          <DeskButton icon={Eraser} look="danger" onPress={() => setForm('erase')}>
            {t('leads.erase')}
          </DeskButton>
        )}
      </div>
      {form === 'close' && mayStep(line, 'end') && (
        <CloseLeadForm leadId={leadId} onShut={() => leave('close', null)} />
      )}
      {form === 'give-back' && mayRead && mayStep(line, 'return') && (
        <GiveBackForm leadId={leadId} onShut={() => leave('give-back', null)} />
      )}
      {form === 'erase' && mayErase && <EraseLeadQuestion leadId={leadId} onShut={() => leave('erase', null)} />}
      {mayRead ? (
        <Shown query={words}>
          {(told) => (
            <>
              {form === 'register' && mayRegister && (
                <RegisterForm
                  line={line}
                  told={told.words ?? ''}
                  onShut={() => leave('register', null)}
                  onRegistered={(id) => (leave('register', null), onDispute?.(id))}
                />
              )}
              <WordsOf line={line} told={told} />
            </>
          )}
        </Shown>
      ) : (
        <p className="quiet-line">
          {t(handed !== null && handed.acceptedAt === null ? 'handed.acceptFirst' : 'leads.notMine')}
        </p>
      )}
    </>
  );
}

function WordsOf({ line, told }: { readonly line: LeadLine; readonly told: LeadWords }) {
  const { t } = useTranslation('desk');
  if (line.handed !== null && !line.erased && told.words === null)
    return <p className="problem">{t('handed.unreadable', { number: line.handed.alarmNumber })}</p>;
  return (
    <section className="lead-words">
      <h3>{t('leads.place')}</h3>
      <p className="words">{line.erased ? t('leads.erased') : told.place || t('leads.noPlace')}</p>
      <h3>{t('leads.words')}</h3>
      <p className="words">{line.erased ? t('leads.erased') : told.words}</p>
      {told.parties !== null && told.parties !== '' && (
        <>
          <h3>{t('handed.parties')}</h3>
          <p className="words">{told.parties}</p>
        </>
      )}
      {told.phone !== null && told.phone !== '' && (
        <>
          <h3>{t('handed.phone')}</h3>
          <p className="words">{told.phone}</p>
        </>
      )}
    </section>
  );
}

function LeadHead({ line }: { readonly line: LeadLine }) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const language = useLanguage();
  const person = usePersonName();
  return (
    <header className="file-head">
      <h2>
        {common(`category.${line.category}`)} · {t('leads.peopleCount', { count: line.people })}
      </h2>
      <p className="marks">
        <span className={`stage lead-${line.standing}`}>{common(`leadStanding.${line.standing}`)}</span>
        <span className="stage closed">{common(`urgency.${line.urgency}`)}</span>
        {line.state === 'returned' && <span className="stage closed">{common('leadState.returned')}</span>}
        {line.reason !== null && <span className="stage closed">{common(`leadClose.${line.reason}`)}</span>}
        {line.alarmed && <span className="stage lead-overdue">{t('leads.alarmedMark')}</span>}
      </p>
      <p className="hint">
        {t('leads.reportedAt', {
          time: momentText(line.reportedAt, Date.now(), language),
          reporter: common(`leadReporter.${line.reporter}`),
        })}
        {line.reportedBy !== null && ` · ${t('leads.by', { name: person(line.reportedBy) })}`}
      </p>
      {line.state === 'registered' && <p className="good-line">{t('leads.registered')}</p>}
    </header>
  );
}
