import { useMutation, useQuery } from '@tanstack/react-query';
import { KeyRound, UserMinus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffView } from '../../../shared/contract/desk/staff.ts';
import { usePersonName } from '../../parts/use-names.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { Shown } from '../fields/shown.tsx';
import { useDesk } from '../use-desk.ts';
import { DismissQuestion } from './dismiss-question.tsx';
import { EnrolForm } from './enrol-form.tsx';

/** Who may sign in here: add a person, hand out a new PIN, end an account. */
export function StaffCard() {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const staff = useQuery(ask.staff.list.queryOptions({ input: {}, meta: { nouns: ['staff'] } }));
  return (
    <section className="card staff-card" aria-labelledby="staff-card">
      <h2 id="staff-card">{t('staff.title')}</h2>
      <p className="hint">{t('staff.hint')}</p>
      <EnrolForm />
      <Shown query={staff}>{(people) => <People people={people} />}</Shown>
    </section>
  );
}

function People({ people }: { readonly people: readonly StaffView[] }) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const nameOf = usePersonName();
  const [leaving, setLeaving] = useState<StaffView>();
  const reset = useMutation(ask.staff.resetPin.mutationOptions());
  const resetName = people.find(({ staffId }) => staffId === reset.variables?.staffId)?.name ?? '';
  return (
    <>
      <p className="good-line" role="status">
        {reset.isSuccess && t('staff.resetDone', { name: nameOf(resetName), pin: reset.data.pin })}
      </p>
      <RefusalLine error={reset.error} />
      <ul className="people">
        {people.map((person) => (
          <li key={person.staffId}>
            <span className="who">
              <strong>{nameOf(person.name)}</strong> {person.number}
              <span className="hint">{person.roles.map((role) => common(`role.${role}`)).join(t('list.comma'))}</span>
            </span>
            <DeskButton
              look="quiet"
              icon={KeyRound}
              label={t('staff.resetOf', { name: nameOf(person.name) })}
              pending={reset.isPending && reset.variables.staffId === person.staffId}
              onPress={() => reset.mutate({ staffId: person.staffId })}
            >
              {t('staff.reset')}
            </DeskButton>
            <DeskButton
              look="quiet"
              icon={UserMinus}
              label={t('staff.dismissOf', { name: nameOf(person.name) })}
              disabled={person.me}
              onPress={() => setLeaving(person)}
            >
              {t('staff.dismiss')}
            </DeskButton>
          </li>
        ))}
      </ul>
      {leaving !== undefined && <DismissQuestion person={leaving} onShut={() => setLeaving(undefined)} />}
    </>
  );
}
