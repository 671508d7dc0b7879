import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ReminderLine } from '../../../shared/contract/desk/reminders.ts';
import { REMINDER_STANDINGS } from '../../../shared/rules/endorsement-days.ts';
import { Shown } from '../fields/shown.tsx';
import { useDesk } from '../use-desk.ts';
import { ReminderCard } from './reminder-card.tsx';

/** Who wants to be reminded of an endorsement; those to call now first. */
export function RemindersPanel() {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const reminders = useQuery(ask.reminders.list.queryOptions({ input: {}, meta: { nouns: ['reminder', 'person'] } }));
  return (
    <section className="reminders-panel" aria-label={t('reminders.title')} tabIndex={0}>
      <h2>{t('reminders.title')}</h2>
      <p className="hint">{t('reminders.hint')}</p>
      <Shown query={reminders}>
        {(lines) =>
          lines.length === 0 ? <p className="quiet-line">{t('reminders.none')}</p> : <Groups lines={lines} />
        }
      </Shown>
    </section>
  );
}

function Groups({ lines }: { readonly lines: readonly ReminderLine[] }) {
  const { t } = useTranslation('desk');
  return REMINDER_STANDINGS.flatMap((standing) => {
    const some = lines.filter((line) => line.standing === standing);
    if (some.length === 0) return [];
    return (
      <section key={standing} aria-labelledby={`reminders-${standing}`}>
        <h3 id={`reminders-${standing}`}>
          {t(`reminders.standing.${standing}`)} <span className="count">{some.length}</span>
        </h3>
        <ul>
          {some.map((line) => (
            <ReminderCard key={line.reminderId} line={line} />
          ))}
        </ul>
      </section>
    );
  });
}
