import { useMutation } from '@tanstack/react-query';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServiceSetup, SetupView, StaffSetup } from '../../../shared/contract/desk/setup.ts';
import { usePersonName } from '../../parts/use-names.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { TickField } from '../fields/tick-field.tsx';
import { TickGroup } from '../fields/tick-group.tsx';
import { useDesk } from '../use-desk.ts';
import { useNameOf } from '../use-language.ts';
import { SetupCard } from './setup-card.tsx';
import { SetupForm } from './setup-form.tsx';

/** Which services each member of staff may serve, whatever counter they sit at. */
export function SkillsCard() {
  const { t } = useTranslation('desk');
  return (
    <SetupCard title={t('setup.skills')} hint={t('setup.skillsHint')}>
      {(view) => <People view={view} />}
    </SetupCard>
  );
}

function People({ view }: { readonly view: SetupView }) {
  const { t } = useTranslation('desk');
  const personName = usePersonName();
  const nameOf = useNameOf();
  const [open, setOpen] = useState<string>();
  const services = view.services.filter((one) => one.state !== 'withdrawn');
  return (
    <ul className="setup-list people">
      {view.staff.map((person) => {
        const { staffId } = person;
        const name = personName(person.name);
        const may = services.filter(({ serviceId }) => person.services?.includes(serviceId) === true);
        const words = may.map((service) => nameOf(service.name)).join(t('list.comma'));
        return (
          <li key={staffId}>
            <div className="setup-row">
              <span className="who">
                <strong>{name}</strong>
                <span className="hint">
                  {person.services === null ? t('setup.allOfCounter') : words || t('setup.noSkill')}
                </span>
              </span>
              <DeskButton
                look="quiet"
                icon={Pencil}
                label={t('setup.skillsOf', { name })}
                onPress={() => setOpen(open === staffId ? undefined : staffId)}
              >
                {t('setup.edit')}
              </DeskButton>
            </div>
            {open === staffId && <SkillsForm person={person} services={services} onShut={() => setOpen(undefined)} />}
          </li>
        );
      })}
    </ul>
  );
}

interface SkillsFormProps {
  readonly person: StaffSetup;
  readonly services: readonly ServiceSetup[];
  readonly onShut: () => void;
}

function SkillsForm({ person, services, onShut }: SkillsFormProps) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const nameOf = useNameOf();
  const offered = services.map(({ serviceId }) => serviceId);
  const [chosen, setChosen] = useState(person.services);
  const save = useMutation(ask.setup.setSkills.mutationOptions({ onSuccess: onShut }));
  const title = t('setup.skillsOf', { name: usePersonName()(person.name) });
  return (
    <SetupForm
      title={title}
      complete
      saving={save}
      onSave={() =>
        // One that was withdrawn since is nothing to choose any more.
        save.mutate({ staffId: person.staffId, services: chosen?.filter((id) => offered.includes(id)) ?? null })
      }
      onShut={onShut}
    >
      <TickField
        text={t('setup.allOfCounter')}
        ticked={chosen === null}
        onTick={(ticked) => setChosen(ticked ? null : offered)}
      />
      {chosen !== null && (
        <TickGroup
          label={title}
          choices={services.map(({ serviceId, name }) => ({ value: serviceId, text: nameOf(name) }))}
          values={chosen}
          onChange={(values) => setChosen([...values])}
        />
      )}
    </SetupForm>
  );
}
