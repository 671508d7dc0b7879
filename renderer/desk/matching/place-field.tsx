import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Place } from '../../../shared/contract/kiosk/places.ts';
import { usePlaceChoice } from '../../parts/use-names.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { TextInput } from '../fields/text-input.tsx';
import { useDesk } from '../use-desk.ts';

interface PlaceFieldProps {
  readonly label: string;
  readonly place: Place | null;
  readonly onPlace: (place: Place) => void;
}

/** As many as are read at a glance; more letters make it fewer. */
const SHOWN = 6;

/** A county, found by a few letters or characters. */
export function PlaceField({ label, place, onPlace }: PlaceFieldProps) {
  const { ask } = useDesk();
  const choiceOf = usePlaceChoice();
  const { t } = useTranslation('desk');
  const [text, setText] = useState('');
  const search = useQuery(
    ask.places.search.queryOptions({
      input: { text: text.trim() },
      enabled: text.trim() !== '',
      placeholderData: keepPreviousData,
    }),
  );
  const found = text.trim() === '' ? [] : (search.data ?? []).slice(0, SHOWN);
  const shown = place === null || found.some(({ code }) => code === place.code) ? found : [place, ...found];
  return (
    <div className="place-field">
      <TextInput className="short" label={label} value={text} max={30} onChange={setText} />
      {shown.length > 0 && (
        <ChoiceField
          look="grid"
          label={t('match.placeChoose')}
          value={place?.code ?? null}
          choices={shown.map((one) => ({ value: one.code, ...choiceOf(one) }))}
          onChange={(code) => {
            const chosen = shown.find((one) => one.code === code);
            if (chosen !== undefined) onPlace(chosen);
          }}
        />
      )}
      {text.trim() !== '' && search.isSuccess && found.length === 0 && (
        <p className="note-line">{t('match.placeNone')}</p>
      )}
    </div>
  );
}
