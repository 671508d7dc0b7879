import { useMutation, useQuery } from '@tanstack/react-query';
import { Eraser, Eye, PhoneMissed, PhoneOutgoing } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReminderLine } from '../../../shared/contract/desk/reminders.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { Shown } from '../fields/shown.tsx';
import { useDesk } from '../use-desk.ts';

/** One reminder: the day, and the phone only when somebody means to call. */
export function ReminderCard({ line: { reminderId, dueDay, tries, language } }: { readonly line: ReminderLine }) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const [open, setOpen] = useState(false);
  const made = useMutation(ask.reminders.made.mutationOptions());
  const erase = useMutation(ask.reminders.erase.mutationOptions());
  return (
    <li className="reminder">
      <p className="what">
        <strong>{t('reminders.dueDay', { day: dueDay })}</strong>
        {tries > 0 && <span>{t('reminders.tries', { count: tries })}</span>}
        {language === 'en' && <span>{t('reminders.english')}</span>}
      </p>
      {open && <Phone reminderId={reminderId} />}
      <div className="steps">
        {open ? (
          <>
            <DeskButton
              look="main"
              icon={PhoneOutgoing}
              pending={made.isPending}
              onPress={() => made.mutate({ reminderId, reached: true })}
            >
              {t('reminders.reached')}
            </DeskButton>
            <DeskButton
              icon={PhoneMissed}
              pending={made.isPending}
              onPress={() => made.mutate({ reminderId, reached: false }, { onSuccess: () => setOpen(false) })}
            >
              {t('reminders.missed')}
            </DeskButton>
            <DeskButton
              look="danger"
              icon={Eraser}
              pending={erase.isPending}
              onPress={() => erase.mutate({ reminderId })}
            >
              {t('reminders.erase')}
            </DeskButton>
          </>
        ) : (
          <DeskButton icon={Eye} onPress={() => setOpen(true)}>
            {t('reminders.show')}
          </DeskButton>
        )}
      </div>
      <RefusalLine error={made.error ?? erase.error} />
    </li>
  );
}

/** Forgotten as soon as it is off the screen. */
function Phone({ reminderId }: { readonly reminderId: string }) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const told = useQuery(
    ask.reminders.read.queryOptions({ input: { reminderId }, gcTime: 0, meta: { nouns: ['person'] } }),
  );
  return (
    <Shown query={told}>
      {({ phone, idTail }) => (
        <p className="phone">
          {t('reminders.phone')} <strong>{phone}</strong>
          {idTail !== null && <span>{t('reminders.idTail', { tail: idTail })}</span>}
        </p>
      )}
    </Shown>
  );
}
