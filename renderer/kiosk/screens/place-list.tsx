import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Place, Region } from '../../../shared/contract/kiosk/places.ts';
import type { PlaceName } from '../../../shared/domain/division.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { AnswerOf } from '../../parts/answer-of.tsx';
import { Pages } from '../../parts/pages.tsx';
import { ChoiceTile, Tile } from '../../parts/tile.tsx';
import { usePlaceName } from '../../parts/use-names.ts';
import { Page, type ScreenProps, type Ways } from '../page.tsx';
import { OF_THIS_VISIT, useKiosk } from '../use-kiosk.ts';

const FITS = { tall: 36, wide: 36, className: 'tiles dense' } as const;

/** The way to a place without typing: province, prefecture, county. */
export function PlaceList(props: ScreenProps) {
  const { t } = useTranslation('kiosk');
  const placeName = usePlaceName();
  const [province, prefecture] = props.now.regions;
  if (province === undefined) return <Provinces {...props} title={t('placeList.province')} />;
  if (prefecture === undefined) {
    return (
      <Prefectures {...props} of={province} title={t('placeList.prefecture', { province: placeName(province.name) })} />
    );
  }
  return (
    <Counties {...props} of={prefecture} title={t('placeList.county', { prefecture: placeName(prefecture.name) })} />
  );
}

type Level = Ways & { readonly title: string };

function Provinces(level: Level) {
  const { ask } = useKiosk();
  const provinces = useQuery(ask.places.provinces.queryOptions({ input: {} }));
  return (
    <Page {...level}>
      <AnswerOf query={provinces}>{(regions) => <Regions regions={regions} {...level} />}</AnswerOf>
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
      <AnswerOf query={prefectures}>{(regions) => <Regions regions={regions} {...level} />}</AnswerOf>
    </Page>
  );
}

/** The hanzi beside a name in Latin letters. */
function Beside({ name, language }: { readonly name: PlaceName; readonly language: Language }) {
  return language === 'zh' || name.zh === '' ? null : (
    <span className="hint" lang="zh-CN">
      {name.zh}
    </span>
  );
}

function Regions({ regions, now, act }: { readonly regions: readonly Region[] } & Ways) {
  const { language } = now;
  return (
    <Pages items={regions} {...FITS}>
      {(region) => (
        <Tile key={region.code} title={region.name[language]} onPress={() => act({ tap: 'open-region', region })}>
          <Beside name={region.name} language={language} />
        </Tile>
      )}
    </Pages>
  );
}

function Counties({ of, ...level }: Level & { readonly of: Region }) {
  const { t } = useTranslation('kiosk');
  const { ask } = useKiosk();
  const counties = useQuery(ask.places.counties.queryOptions({ input: { prefecture: of.code }, meta: OF_THIS_VISIT }));
  const { language } = level.now;
  const choose = (place: Place) => level.act({ tap: 'choose', part: { place } });
  return (
    <Page {...level}>
      <AnswerOf query={counties}>
        {(places) => (
          <Pages items={places} {...FITS}>
            {(place) => {
              const own = { zh: place.county, en: place.english.county };
              return (
                <ChoiceTile
                  key={place.code}
                  title={own[language] || t('placeList.whole')}
                  chosen={place.code === level.now.draft.place?.code}
                  onPress={() => choose(place)}
                >
                  <Beside name={own} language={language} />
                </ChoiceTile>
              );
            }}
          </Pages>
        )}
      </AnswerOf>
    </Page>
  );
}
