import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mandarinLevel, type MandarinLevel, type NamedDialect } from '../../../shared/domain/dialect.ts';
import { mobilePhone } from '../../../shared/domain/phone.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { TextInput } from '../fields/text-input.tsx';
import { useDesk } from '../use-desk.ts';
import { LanguageTicks } from './language-ticks.tsx';

interface Draft {
  readonly name: string;
  readonly phone: string;
  readonly languages: readonly NamedDialect[];
  readonly mandarin: MandarinLevel;
}
const NOBODY: Draft = { name: '', phone: '', languages: [], mandarin: 'fluent' };

/** Adds an interpreter. What they speak is their own speech; how well is not examined here. */
export function InterpreterForm() {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const [draft, setDraft] = useState(NOBODY);
  const groups = useQuery(ask.interpreters.languages.queryOptions({ input: {} }));
  const add = useMutation(ask.interpreters.add.mutationOptions({ onSuccess: () => setDraft(NOBODY) }));
  const { name, phone, languages, mandarin } = draft;
  const complete = name.trim() !== '' && mobilePhone.safeParse(phone).success && languages.length > 0;
  return (
    <form
      className="interpreter-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!complete || add.isPending) return;
        add.mutate({ name, phone, mandarin, languages: languages.map(({ id }) => ({ id, level: 'native' })) });
      }}
    >
      <div className="side-by-side">
        <TextInput
          label={t('interpreters.name')}
          value={name}
          max={40}
          onChange={(typed) => setDraft({ ...draft, name: typed })}
        />
        <TextInput
          label={t('interpreters.phone')}
          value={phone}
          max={20}
          inputMode="numeric"
          onChange={(typed) => setDraft({ ...draft, phone: typed })}
        />
      </div>
      <LanguageTicks
        groups={groups.data ?? []}
        chosen={languages}
        onChosen={(all) => setDraft({ ...draft, languages: all })}
      />
      <ChoiceField
        label={t('interpreters.mandarin')}
        value={mandarin}
        choices={mandarinLevel.options.map((level) => ({ value: level, text: common(`mandarin.${level}`) }))}
        onChange={(level) => setDraft({ ...draft, mandarin: level })}
      />
      <DeskButton submits look="main" disabled={!complete} pending={add.isPending}>
        {t('interpreters.save')}
      </DeskButton>
      <RefusalLine error={add.error} />
    </form>
  );
}
