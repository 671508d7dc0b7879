import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mandarinLevel } from '../../../shared/domain/dialect.ts';
import { INTERPRETER_WISHES } from '../../../shared/domain/party.ts';
import { placeNameOf } from '../../../shared/rules/place-name.ts';
import { usePlaceChoice, usePlaceName } from '../../parts/use-names.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { TextInput } from '../fields/text-input.tsx';
import { TickField } from '../fields/tick-field.tsx';
import { useDesk } from '../use-desk.ts';
import { useNameOf } from '../use-language.ts';
import type { PartyDraft } from './party-draft.ts';

const MOST_DIALECTS = 4;

interface PartySpeechProps {
  readonly draft: PartyDraft;
  readonly fill: (part: Partial<PartyDraft>) => void;
}

/** Where somebody comes from, and what is spoken there. */
export function PartySpeech({ draft, fill }: PartySpeechProps) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const { ask } = useDesk();
  const nameOf = useNameOf();
  const placeName = usePlaceName();
  const choiceOf = usePlaceChoice();
  const [typed, setTyped] = useState('');
  const text = typed.trim();
  const places = useQuery(
    ask.places.search.queryOptions({
      input: { text },
      enabled: text !== '',
      placeholderData: keepPreviousData,
      gcTime: 0,
    }),
  );
  const offered = useQuery(
    ask.places.dialects.queryOptions({
      input: { division: draft.home ?? '' },
      enabled: draft.home !== null,
      gcTime: 0,
    }),
  );
  const found = text === '' ? [] : (places.data ?? []).slice(0, 6);
  const chosen = new Set(draft.dialects.map(({ id }) => id));
  const shown = [...draft.dialects, ...(offered.data ?? []).filter(({ id }) => !chosen.has(id))];
  return (
    <>
      <TextInput
        label={t('party.home')}
        hint={draft.homeName === null ? t('party.homeHint') : t('party.homeIs', { place: placeName(draft.homeName) })}
        problem={text !== '' && places.isSuccess && found.length === 0 ? t('party.homeNone') : undefined}
        max={30}
        value={typed}
        onChange={setTyped}
      />
      {found.length > 0 && (
        <ChoiceField
          look="grid"
          label={t('party.homeFound')}
          value={draft.home}
          choices={found.map((place) => ({ value: place.code, ...choiceOf(place) }))}
          onChange={(code) => {
            const place = found.find((one) => one.code === code);
            if (place === undefined) return;
            fill({
              home: place.code,
              homeName: placeNameOf(place),
              dialects: [],
            });
            setTyped('');
          }}
        />
      )}
      {shown.length > 0 && (
        <div role="group" aria-label={t('party.dialects')} className="ticks">
          <p className="label">{t('party.dialects')}</p>
          {shown.map(({ id, name }) => (
            <TickField
              key={id}
              text={nameOf(name)}
              ticked={chosen.has(id)}
              onTick={(ticked) =>
                fill({
                  dialects: ticked
                    ? [...draft.dialects, { id, name }].slice(0, MOST_DIALECTS)
                    : draft.dialects.filter((one) => one.id !== id),
                })
              }
            />
          ))}
        </div>
      )}
      <ChoiceField
        label={t('file.mandarin')}
        value={draft.mandarin}
        choices={mandarinLevel.options.map((one) => ({ value: one, text: common(`mandarin.${one}`) }))}
        onChange={(mandarin) => fill({ mandarin })}
      />
      <ChoiceField
        label={t('party.interpreter')}
        value={draft.interpreter ?? 'none'}
        choices={[
          { value: 'none', text: t('party.noInterpreter') },
          ...INTERPRETER_WISHES.map((one) => ({ value: one, text: common(`interpreter.${one}`) })),
        ]}
        onChange={(one) => fill({ interpreter: one === 'none' ? null : one })}
      />
    </>
  );
}
