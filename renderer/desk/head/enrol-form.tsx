import { useMutation } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Role, ROLES } from '../../../shared/domain/staff.ts';
import { usePersonName } from '../../parts/use-names.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { TextInput } from '../fields/text-input.tsx';
import { TickField } from '../fields/tick-field.tsx';
import { digitsOf } from '../session/digits.ts';
import { useDesk } from '../use-desk.ts';

const NOBODY: { number: string; name: string; roles: readonly Role[] } = { number: '', name: '', roles: [] };

/** A new account. The first PIN is the station's choice and is shown once. */
export function EnrolForm() {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const nameOf = usePersonName();
  const [draft, setDraft] = useState(NOBODY);
  const enrol = useMutation(ask.staff.enrol.mutationOptions({ onSuccess: () => setDraft(NOBODY) }));
  const complete = draft.number.length >= 4 && draft.name.trim() !== '' && draft.roles.length > 0;
  return (
    <form
      className="enrol-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (complete && !enrol.isPending) enrol.mutate({ ...draft, roles: [...draft.roles] });
      }}
    >
      <div className="side-by-side">
        <TextInput
          className="short"
          label={t('staff.number')}
          value={draft.number}
          inputMode="numeric"
          onChange={(typed) => setDraft({ ...draft, number: digitsOf(typed, 8) })}
        />
        <TextInput
          label={t('staff.name')}
          value={draft.name}
          max={40}
          onChange={(name) => setDraft({ ...draft, name })}
        />
      </div>
      <div role="group" aria-label={t('staff.roles')} className="side-by-side">
        {ROLES.map((role) => (
          <TickField
            key={role}
            text={common(`role.${role}`)}
            ticked={draft.roles.includes(role)}
            onTick={(ticked) =>
              setDraft({ ...draft, roles: ticked ? [...draft.roles, role] : draft.roles.filter((one) => one !== role) })
            }
          />
        ))}
      </div>
      <DeskButton submits icon={UserPlus} disabled={!complete} pending={enrol.isPending}>
        {t('staff.submit')}
      </DeskButton>
      <p className="good-line" role="status">
        {enrol.isSuccess &&
          t('staff.added', { name: nameOf(enrol.variables.name), number: enrol.variables.number, pin: enrol.data.pin })}
      </p>
      <RefusalLine error={enrol.error} />
    </form>
  );
}
