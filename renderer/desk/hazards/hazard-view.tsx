import { useMutation, useQuery } from '@tanstack/react-query';
import { CheckCheck, Eraser, Eye, Forward, Send } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HazardLine, HazardTold } from '../../../shared/contract/desk/hazards.ts';
import { mayMoveHazard } from '../../../shared/domain/hazard.ts';
import { may } from '../../../shared/rules/desk-rights.ts';
import { usePersonName } from '../../parts/use-names.ts';
import { useMe, usePlace } from '../desk-page.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { Shown } from '../fields/shown.tsx';
import { momentText } from '../moment-text.ts';
import { useDesk } from '../use-desk.ts';
import { useLanguage } from '../use-language.ts';
import { DraftForm } from '../referrals/draft-form.tsx';
import { type Given, GivenNumber } from '../referrals/given-number.tsx';
import { EraseHazardQuestion } from './erase-hazard-question.tsx';
import { HandleHazardForm } from './handle-hazard-form.tsx';
import { HazardPhoto } from './hazard-photo.tsx';

/** One hazard: what was told, what was done, and what can be done now. */
export function HazardView({ line }: { readonly line: HazardLine }) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const me = useMe();
  const language = useLanguage();
  const { hazardId, state, erased } = line;
  const told = useQuery(
    ask.hazards.read.queryOptions({
      input: { hazardId },
      gcTime: 0,
      meta: { nouns: ['hazard', 'person', 'referral'] },
    }),
  );
  const see = useMutation(ask.hazards.handle.mutationOptions());
  const [form, setForm, leave] = usePlace<'handed-on' | 'refer' | 'closed' | 'erase' | null>(
    `hazard/${hazardId}`,
    null,
  );
  const [given, setGiven] = useState<Given | null>(null);
  const mayMove = (to: 'seen' | 'handed-on' | 'closed') => !erased && mayMoveHazard(state, to);
  return (
    <>
      <header className="file-head">
        <h2>
          {line.kind[language]} · {line.number}
        </h2>
        <p className="marks">
          <span className={`stage ${state === 'new' ? 'lead-overdue' : state === 'closed' ? 'lead-done' : ''}`}>
            {common(`hazardState.${state}`)}
          </span>
        </p>
        <p className="hint">{t('hazards.reportedAt', { time: momentText(line.reportedAt, Date.now(), language) })}</p>
      </header>
      <div className="steps" role="group" aria-label={t('file.steps')}>
        {mayMove('seen') && (
          <DeskButton
            look="main"
            icon={Eye}
            pending={see.isPending}
            onPress={() => see.mutate({ hazardId, to: 'seen', note: '' })}
          >
            {t('hazards.to.seen')}
          </DeskButton>
        )}
        {!erased && state !== 'closed' && (
          <DeskButton icon={Send} onPress={() => setForm('refer')}>
            {t('referrals.draft')}
          </DeskButton>
        )}
        {mayMove('handed-on') && (
          <DeskButton icon={Forward} onPress={() => setForm('handed-on')}>
            {t('hazards.to.handed-on')}
          </DeskButton>
        )}
        {mayMove('closed') && (
          <DeskButton icon={CheckCheck} onPress={() => setForm('closed')}>
            {t('hazards.to.closed')}
          </DeskButton>
        )}
        {state === 'closed' && !erased && may(me.roles, 'erase-person') && (
          <DeskButton icon={Eraser} look="danger" onPress={() => setForm('erase')}>
            {t('hazards.erase')}
          </DeskButton>
        )}
      </div>
      <RefusalLine error={see.error} />
      {(form === 'handed-on' || form === 'closed') && mayMove(form) && (
        <HandleHazardForm
          hazardId={hazardId}
          to={form}
          wantsAnswer={line.wantsAnswer}
          onShut={() => leave(form, null)}
        />
      )}
      {form === 'refer' && (
        <DraftForm
          origin={{ kind: 'hazard', id: hazardId }}
          onDrop={() => leave('refer', null)}
          onSaved={(saved) => {
            setGiven(saved);
            leave('refer', null);
          }}
        />
      )}
      {given !== null && <GivenNumber given={given} onAway={() => setGiven(null)} />}
      {form === 'erase' && <EraseHazardQuestion hazardId={hazardId} onShut={() => leave('erase', null)} />}
      <Shown query={told}>{(known) => <Told line={line} told={known} />}</Shown>
    </>
  );
}

function Told({ line, told }: { readonly line: HazardLine; readonly told: HazardTold }) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const language = useLanguage();
  const person = usePersonName();
  return (
    <section className="lead-words">
      <h3>{t('hazards.place')}</h3>
      <p className="words">{told.place ?? t('hazards.erased')}</p>
      {told.phone !== null && (
        <>
          <h3>{t('hazards.phone')}</h3>
          <p className="words">{told.phone}</p>
        </>
      )}
      {line.photo && !line.erased && <HazardPhoto hazardId={line.hazardId} />}
      {told.referrals.length > 0 && (
        <>
          <h3>{t('referrals.title')}</h3>
          <ul className="hazard-steps">
            {told.referrals.map((one) => (
              <li key={one.referralId}>
                <strong>{one.number}</strong> {common(`platform.${one.platform}`)} ·{' '}
                {common(`referralState.${one.state}`)}
              </li>
            ))}
          </ul>
        </>
      )}
      {told.steps.length > 0 && (
        <>
          <h3>{t('hazards.steps')}</h3>
          <ul className="hazard-steps">
            {told.steps.map(({ to, at, by, note }) => (
              <li key={`${to}/${at}`}>
                <strong>{common(`hazardState.${to}`)}</strong> {momentText(at, Date.now(), language)}
                {by !== null && ` · ${person(by)}`}
                {note !== null && note !== '' && <span className="words">{note}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
