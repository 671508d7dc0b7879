import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CounterSetup, ServiceSetup } from '../../../shared/contract/desk/setup.ts';
import { SelectField } from '../fields/select-field.tsx';
import { TextInput } from '../fields/text-input.tsx';
import { useDesk } from '../use-desk.ts';
import { useNameOf } from '../use-language.ts';
import { SetupForm } from './setup-form.tsx';

const CHOICES = ['0', '1', '2', '3'] as const;

interface CounterFormProps {
  readonly title: string;
  /** Null: a new one. */
  readonly counter: Pick<CounterSetup, 'counterId' | 'name' | 'serves'> | null;
  readonly services: readonly ServiceSetup[];
  readonly onShut: () => void;
}

/** A counter: its name, and for each service whether it is served there and which first. */
export function CounterForm({ title, counter, services, onShut }: CounterFormProps) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const nameOf = useNameOf();
  const [name, setName] = useState({ zh: counter?.name.zh ?? '', en: counter?.name.en ?? '' });
  const [ranks, setRanks] = useState<Readonly<Record<string, number>>>(() =>
    Object.fromEntries(counter?.serves.map(({ serviceId, rank }) => [serviceId, rank]) ?? []),
  );
  const save = useMutation(ask.setup.saveCounter.mutationOptions({ onSuccess: onShut }));
  const zh = name.zh.trim();
  const serves = services.flatMap(({ serviceId }) => {
    const rank = ranks[serviceId] ?? 0;
    return rank === 0 ? [] : { serviceId, rank };
  });
  return (
    <SetupForm
      title={title}
      complete={zh !== '' && serves.length > 0}
      saving={save}
      onSave={() =>
        save.mutate({ counterId: counter?.counterId ?? null, name: { zh, en: name.en.trim() || zh }, serves })
      }
      onShut={onShut}
    >
      <h3>{title}</h3>
      <div className="side-by-side">
        <TextInput
          label={t('setup.counterName')}
          value={name.zh}
          max={20}
          onChange={(typed) => setName({ ...name, zh: typed })}
        />
        <TextInput
          label={t('setup.nameEn')}
          value={name.en}
          max={60}
          onChange={(typed) => setName({ ...name, en: typed })}
        />
      </div>
      <div className="ranks">
        {services.map((service) => (
          <SelectField
            key={service.serviceId}
            label={nameOf(service.name)}
            value={CHOICES[ranks[service.serviceId] ?? 0] ?? '0'}
            choices={CHOICES.map((rank) => ({
              value: rank,
              text: t(`setup.rank.${rank}`),
            }))}
            onChange={(rank) => setRanks({ ...ranks, [service.serviceId]: Number(rank) })}
          />
        ))}
      </div>
      {serves.length === 0 && <p className="hint">{t('setup.servesProblem')}</p>}
    </SetupForm>
  );
}
