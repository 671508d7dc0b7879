import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { MapPin } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Place } from '../../../shared/contract/kiosk/places.ts';
import type { DialectId } from '../../../shared/domain/dialect.ts';
import { placeNameOf, placePathOf } from '../../../shared/rules/place-name.ts';
import { usePlaceName } from '../../parts/use-names.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { TextInput } from '../fields/text-input.tsx';
import { TickGroup } from '../fields/tick-group.tsx';
import { useDesk } from '../use-desk.ts';
import { useNameOf } from '../use-language.ts';

const MOST_DIALECTS = 4;
const SHOWN = 6;

interface HomeFieldProps {
  readonly place: Place | null;
  readonly dialects: readonly DialectId[];
  readonly onPlace: (place: Place) => void;
  readonly onDialects: (dialects: readonly DialectId[]) => void;
}

/** Where somebody is from, found by a few letters, and what is spoken there. */
export function HomeField({ place, dialects, onPlace, onDialects }: HomeFieldProps) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const placeName = usePlaceName();
  const [typed, setTyped] = useState('');
  const text = typed.trim();
  const search = useQuery(
    ask.places.search.queryOptions({ input: { text }, enabled: text !== '', placeholderData: keepPreviousData }),
  );
  const found = text === '' ? [] : (search.data ?? []).slice(0, SHOWN);
  return (
    <div className="home-field">
      <TextInput label={t('register.home')} hint={t('register.homeHint')} value={typed} max={30} onChange={setTyped} />
      <div className="steps">
        {found.map((one) => (
          <DeskButton key={one.code} icon={MapPin} onPress={() => (onPlace(one), setTyped(''))}>
            {placeName(placePathOf(one))}
          </DeskButton>
        ))}
      </div>
      {text !== '' && search.isSuccess && found.length === 0 && <p className="hint">{t('register.homeNone')}</p>}
      {place !== null && (
        <>
          <p className="good-line">{t('register.homeChosen', { place: placeName(placeNameOf(place)) })}</p>
          <Dialects place={place} dialects={dialects} onDialects={onDialects} />
        </>
      )}
    </div>
  );
}

function Dialects({
  place,
  dialects,
  onDialects,
}: Pick<HomeFieldProps, 'dialects' | 'onDialects'> & { readonly place: Place }) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const nameOf = useNameOf();
  const spoken = useQuery(ask.places.dialects.queryOptions({ input: { division: place.code } }));
  return (
    <TickGroup
      label={t('register.dialects')}
      choices={(spoken.data ?? []).map(({ id, name }) => ({ value: id, text: nameOf(name) }))}
      values={dialects}
      most={MOST_DIALECTS}
      onChange={onDialects}
    />
  );
}
