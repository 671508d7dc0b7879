import { useMutation } from '@tanstack/react-query';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServiceSetup, SetupView, StaffSetup } from '../../../shared/contract/desk/setup.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { Shown } from '../fields/shown.tsx';
import { TickField } from '../fields/tick-field.tsx';
import { TickGroup } from '../fields/tick-group.tsx';
import { useDesk } from '../use-desk.ts';
import { useNameOf } from '../use-language.ts';
import { useSetup } from './use-setup.ts';

/** Which services each member of staff may serve, whatever counter they sit at. */
export function SkillsCard() {
  const { t } = useTranslation('desk');
  const setup = useSetup();
  return (
    <section className="card setup-card" aria-labelledby="skills-card">
      <h2 id="skills-card">{t('setup.skills')}</h2>
      <p className="hint">{t('setup.skillsHint')}</p>
      <Shown query={setup}>{(view) => <People view={view} />}</Shown>
    </section>
  );
}

function People({ view }: { readonly view: SetupView }) {
  const { t } = useTranslation('desk');
  const nameOf = useNameOf();
  const [open, setOpen] = useState<string>();
  const services = view.services.filter((one) => one.state !== 'withdrawn');
  return (
    <ul className="setup-list people">
      {view.staff.map((person) => {
        const { staffId, name } = person;
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
  const title = t('setup.skillsOf', { name: person.name });
  return (
    <form
      className="setup-form"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        if (save.isPending) return;
        // One that was withdrawn since is nothing to choose any more.
        save.mutate({ staffId: person.staffId, services: chosen?.filter((id) => offered.includes(id)) ?? null });
      }}
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
      <RefusalLine error={save.error} />
      <div className="actions">
        <DeskButton onPress={onShut}>{t('setup.cancel')}</DeskButton>
        <DeskButton submits look="main" pending={save.isPending}>
          {t('setup.save')}
        </DeskButton>
      </div>
    </form>
  );
}
