import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { List, MapPin } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../../parts/big-button.tsx';
import { Pages } from '../../parts/pages.tsx';
import { ChoiceTile } from '../../parts/tile.tsx';
import { placePathOf } from '../../../shared/rules/place-name.ts';
import { refusalOf } from '../../rpc/refusal-of.ts';
import { TypedField } from '../../parts/keyboard/typed-field.tsx';
import { usePlaceChoice, usePlaceName } from '../../parts/use-names.ts';
import { NextButton, Page, type ScreenProps } from '../page.tsx';
import { OF_THIS_VISIT, useKiosk } from '../use-kiosk.ts';

/** Where the citizen comes from, found by a few letters or characters. */
export function PlaceScreen({ now, act }: ScreenProps) {
  const { t } = useTranslation(['kiosk', 'common']);
  const { ask } = useKiosk();
  const placeName = usePlaceName();
  const choiceOf = usePlaceChoice();
  const { place, placeText } = now.draft;
  const text = placeText.trim().slice(0, 30);
  const search = useQuery(
    ask.places.search.queryOptions({
      input: { text },
      enabled: text !== '',
      placeholderData: keepPreviousData,
      meta: OF_THIS_VISIT,
    }),
  );
  const found = text === '' ? [] : (search.data ?? []);
  return (
    <Page
      now={now}
      act={act}
      title={t('place.title')}
      hint={t('place.hint')}
      missing={t('place.missing')}
      onward={place !== null && <NextButton act={act} />}
    >
      {place !== null && <p className="chosen-line">{t('place.chosen', { place: placeName(placePathOf(place)) })}</p>}
      <BigButton icon={List} onPress={() => act({ tap: 'aside', to: 'place-list' })}>
        {t('place.byList')}
      </BigButton>
      <Pages key={text} items={found} tall={4} wide={3} className="rows" label={t('place.results')}>
        {(one) => {
          const { text: name, detail } = choiceOf(one);
          return (
            <ChoiceTile
              key={one.code}
              icon={MapPin}
              title={one.county === '' ? t('place.whole', { prefecture: name }) : name}
              chosen={one.code === place?.code}
              onPress={() => act({ tap: 'choose', part: { place: one } })}
            >
              <span className="hint">{detail}</span>
            </ChoiceTile>
          );
        }}
      </Pages>
      {text !== '' && search.isSuccess && found.length === 0 && <p className="quiet-line">{t('place.none')}</p>}
      {search.isError && (
        <p className="quiet-line" role="alert">
          {t(`common:refusal.${refusalOf(search.error)}`)}
        </p>
      )}
      <TypedField
        label={t('place.label')}
        placeholder={t('place.placeholder')}
        // Letters go straight into the search, which knows pinyin and initials: no word needs to be chosen first.
        mode="latin"
        maxLength={30}
        value={placeText}
        onChange={(typed) => act({ tap: 'fill', part: { placeText: typed } })}
        keyboard
      />
    </Page>
  );
}
