import { useMutation, useQuery } from '@tanstack/react-query';
import { CheckCheck, Eraser, PhoneCall, Send, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ReferralFile, ReferralLine } from '../../../shared/contract/desk/referrals.ts';
import { may } from '../../../shared/rules/desk-rights.ts';
import { useMe, usePlace } from '../desk-page.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { Shown } from '../fields/shown.tsx';
import { momentText } from '../moment-text.ts';
import { useDesk } from '../use-desk.ts';
import { useLanguage } from '../use-language.ts';
import { deliveryOf } from './delivery-of.ts';
import { EraseReferralQuestion } from './erase-referral-question.tsx';
import { ReferralSteps } from './referral-steps.tsx';
import { SendForm } from './send-form.tsx';
import { VerifyForm } from './verify-form.tsx';

const LOOK = { overdue: 'lead-overdue', ours: '', soon: '', 'in-time': '', done: 'lead-done' } as const;

/** One referral: what it is about, how it stands, what happened, and what can be done now. */
export function ReferralView({ line }: { readonly line: ReferralLine }) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const language = useLanguage();
  const { referralId } = line;
  const file = useQuery(
    ask.referrals.open.queryOptions({
      input: { referralId },
      gcTime: 0,
      meta: { nouns: ['referral', 'person', 'sync', 'calendar', 'settings'] },
    }),
  );
  return (
    <>
      <header className="file-head">
        <h2>
          {line.number} · {common(`platform.${line.platform}`)}
        </h2>
        <p className="marks">
          <span className={`stage ${LOOK[line.standing]}`}>{common(`referralState.${line.state}`)}</span>
          <span>{common(`referralUrgency.${line.urgency}`)}</span>
          <span>{common(`referralClass.${line.class}`)}</span>
          <span>{common(`referralDelivery.${deliveryOf(line)}`)}</span>
        </p>
        {line.running !== null && (
          <p className={line.standing === 'overdue' ? 'problem' : 'hint'}>
            {common(`referralLimit.${line.running.limit}`, {
              time: momentText(line.running.dueAt, Date.now(), language),
            })}
            {line.standing === 'overdue' && ` · ${t('referrals.chase')}`}
          </p>
        )}
      </header>
      <Shown query={file}>{(whole) => <Whole file={whole} />}</Shown>
    </>
  );
}

type Form = 'send' | 'verify' | 'erase' | null;

function Whole({ file }: { readonly file: ReferralFile }) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const me = useMe();
  const { referralId, moves, matter } = file;
  const [form, setForm, leave] = usePlace<Form>(`referral/${referralId}`, null);
  const withdraw = useMutation(ask.referrals.withdraw.mutationOptions());
  const close = useMutation(ask.referrals.close.mutationOptions());
  const sends = moves.some((move) => move === 'send' || move === 'reroute' || move === 'send-again');
  const over = file.state === 'closed' || file.state === 'withdrawn';
  return (
    <>
      <div className="steps" role="group" aria-label={t('file.steps')}>
        {sends && (
          <DeskButton look="main" icon={Send} onPress={() => setForm('send')}>
            {t('referrals.send')}
          </DeskButton>
        )}
        {moves.includes('verify') && (
          <DeskButton look="main" icon={PhoneCall} onPress={() => setForm('verify')}>
            {t('referrals.verify')}
          </DeskButton>
        )}
        {moves.includes('close') && (
          <DeskButton icon={CheckCheck} pending={close.isPending} onPress={() => close.mutate({ referralId })}>
            {t('referrals.close')}
          </DeskButton>
        )}
        {moves.includes('withdraw') && (
          <DeskButton icon={Undo2} pending={withdraw.isPending} onPress={() => withdraw.mutate({ referralId })}>
            {t('referrals.withdraw')}
          </DeskButton>
        )}
        {over && !file.erased && may(me.roles, 'erase-person') && (
          <DeskButton icon={Eraser} look="danger" onPress={() => setForm('erase')}>
            {t('referrals.erase')}
          </DeskButton>
        )}
      </div>
      <RefusalLine error={withdraw.error ?? close.error} />
      {form === 'send' && sends && <SendForm file={file} onShut={() => leave('send', null)} />}
      {form === 'verify' && moves.includes('verify') && (
        <VerifyForm referralId={referralId} onShut={() => leave('verify', null)} />
      )}
      {form === 'erase' && <EraseReferralQuestion referralId={referralId} onShut={() => leave('erase', null)} />}
      <section className="lead-words">
        {matter === null ? (
          <p className="words">{t('hazards.erased')}</p>
        ) : (
          <>
            <h3>{t('referrals.summary')}</h3>
            <p className="words">{matter.summary}</p>
            {matter.place !== '' && (
              <>
                <h3>{t('referrals.place')}</h3>
                <p className="words">{matter.place}</p>
              </>
            )}
            <h3>{t('referrals.parties')}</h3>
            <ul className="hazard-steps">
              {matter.parties.map(({ name, phone }) => (
                <li key={name}>
                  {name} {phone}
                </li>
              ))}
            </ul>
          </>
        )}
        <ReferralSteps steps={file.steps} />
      </section>
    </>
  );
}
