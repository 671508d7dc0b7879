import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServiceSetup } from '../../../shared/contract/desk/setup.ts';
import { TextInput } from '../fields/text-input.tsx';
import { digitsOf } from '../session/digits.ts';
import { useDesk } from '../use-desk.ts';
import { useNameOf } from '../use-language.ts';
import { HoursField } from './hours-field.tsx';
import { faultsOf, mostOf, type ServiceDraft, wishOf } from './service-draft.ts';
import { SetupForm } from './setup-form.tsx';

interface ServiceFormProps {
  readonly title: string;
  readonly from: ServiceDraft;
  readonly all: readonly ServiceSetup[];
  readonly onShut: () => void;
}

/** Everything about one service. What does not fit is said at its field before it is sent. */
export function ServiceForm({ title, from, all, onShut }: ServiceFormProps) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const nameOf = useNameOf();
  const [draft, setDraft] = useState(from);
  const save = useMutation(ask.setup.saveService.mutationOptions({ onSuccess: onShut }));
  const change = (part: Partial<ServiceDraft>) => setDraft((old) => ({ ...old, ...part }));
  const faults = faultsOf(draft, all);
  const wish = wishOf(draft, all);
  const { collides } = faults;
  return (
    <SetupForm
      title={title}
      complete={wish !== undefined}
      saving={save}
      onSave={() => wish !== undefined && save.mutate(wish)}
      onShut={onShut}
    >
      <h3>{title}</h3>
      <div className="side-by-side">
        <TextInput label={t('setup.nameZh')} value={draft.zh} max={20} onChange={(zh) => change({ zh })} />
        <TextInput label={t('setup.nameEn')} value={draft.en} max={60} onChange={(en) => change({ en })} />
      </div>
      <div className="side-by-side">
        <TextInput
          className="short"
          label={t('setup.prefix')}
          value={draft.prefix}
          problem={faults.prefix ? t('setup.prefixProblem') : undefined}
          onChange={(typed) => change({ prefix: letterOf(typed) })}
        />
        <TextInput
          className="short"
          label={t('setup.from')}
          inputMode="numeric"
          value={draft.from}
          problem={faults.range ? t('setup.rangeProblem') : undefined}
          onChange={(typed) => change({ from: digitsOf(typed, 4) })}
        />
        <TextInput
          className="short"
          label={t('setup.to')}
          inputMode="numeric"
          value={draft.to}
          onChange={(typed) => change({ to: digitsOf(typed, 4) })}
        />
      </div>
      {collides !== undefined && (
        <p className="note-line" role="status">
          {t('setup.collides', { name: nameOf(collides.name), prefix: collides.prefix, ...collides.numbers })}
        </p>
      )}
      <div className="side-by-side">
        <TextInput
          label={t('setup.contingent')}
          inputMode="numeric"
          value={draft.contingent}
          problem={faults.contingent ? t('setup.contingentProblem', { most: mostOf(draft) }) : undefined}
          onChange={(typed) => change({ contingent: digitsOf(typed, 4) })}
        />
        <TextInput
          className="short"
          label={t('setup.minutes')}
          inputMode="numeric"
          value={draft.minutes}
          problem={faults.minutes ? t('setup.minutesProblem') : undefined}
          onChange={(typed) => change({ minutes: digitsOf(typed, 3) })}
        />
      </div>
      <HoursField draft={draft} faults={faults} onChange={change} />
    </SetupForm>
  );
}

/** The last letter typed, large; an input method may have made it full-width. */
const letterOf = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^A-Z]/g, '')
    .slice(-1);
