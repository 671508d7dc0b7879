import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Place, Region } from '../../../shared/contract/kiosk/places.ts';
import { AnswerOf } from '../../parts/answer-of.tsx';
import { Pages } from '../../parts/pages.tsx';
import { ChoiceTile, Tile } from '../../parts/tile.tsx';
import { Page, type ScreenProps, type Ways } from '../page.tsx';
import { OF_THIS_VISIT, useKiosk } from '../use-kiosk.ts';

const FITS = { tall: 36, wide: 36, className: 'tiles dense' } as const;

/** The way to a place without typing: province, prefecture, county. */
export function PlaceList(props: ScreenProps) {
  const { t } = useTranslation('kiosk');
  const [province, prefecture] = props.now.regions;
  if (province === undefined) return <Provinces {...props} title={t('placeList.province')} />;
  if (prefecture === undefined) {
    return <Prefectures {...props} of={province} title={t('placeList.prefecture', { province: province.name })} />;
  }
  return <Counties {...props} of={prefecture} title={t('placeList.county', { prefecture: prefecture.name })} />;
}

type Level = Ways & { readonly title: string };

function Provinces(level: Level) {
  const { ask } = useKiosk();
  const provinces = useQuery(ask.places.provinces.queryOptions({ input: {} }));
  return (
    <Page {...level}>
      <AnswerOf query={provinces}>{(regions) => <Regions regions={regions} act={level.act} />}</AnswerOf>
    </Page>
  );
}

function Prefectures({ of, ...level }: Level & { readonly of: Region }) {
  const { ask } = useKiosk();
  const prefectures = useQuery(
    ask.places.prefectures.queryOptions({ input: { province: of.code }, meta: OF_THIS_VISIT }),
  );
  return (
    <Page {...level}>
      <AnswerOf query={prefectures}>{(regions) => <Regions regions={regions} act={level.act} />}</AnswerOf>
    </Page>
  );
}

function Regions({ regions, act }: { readonly regions: readonly Region[]; readonly act: Ways['act'] }) {
  return (
    <Pages items={regions} {...FITS}>
      {(region) => <Tile key={region.code} title={region.name} onPress={() => act({ tap: 'open-region', region })} />}
    </Pages>
  );
}

function Counties({ of, ...level }: Level & { readonly of: Region }) {
  const { t } = useTranslation('kiosk');
  const { ask } = useKiosk();
  const counties = useQuery(ask.places.counties.queryOptions({ input: { prefecture: of.code }, meta: OF_THIS_VISIT }));
  const choose = (place: Place) => level.act({ tap: 'choose', part: { place } });
  return (
    <Page {...level}>
      <AnswerOf query={counties}>
        {(places) => (
          <Pages items={places} {...FITS}>
            {(place) => (
              <ChoiceTile
                key={place.code}
                title={place.county || t('placeList.whole')}
                chosen={place.code === level.now.draft.place?.code}
                onPress={() => choose(place)}
              />
            )}
          </Pages>
        )}
      </AnswerOf>
    </Page>
  );
}
