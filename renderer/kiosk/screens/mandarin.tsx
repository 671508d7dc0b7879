import { useTranslation } from 'react-i18next';
import { mandarinLevel } from '../../../shared/domain/dialect.ts';
import { ChoiceTile } from '../../parts/tile.tsx';
import { Page, type ScreenProps } from '../page.tsx';

/** How well the citizen speaks Putonghua, the bridge when nobody speaks their dialect. */
export function MandarinScreen({ now, act }: ScreenProps) {
  const { t } = useTranslation('kiosk');
  return (
    <Page now={now} act={act} title={t('mandarin.title')}>
      <div className="tiles rows">
        {mandarinLevel.options.map((mandarin) => (
          <ChoiceTile
            key={mandarin}
            title={t(`mandarin.${mandarin}`)}
            chosen={mandarin === now.draft.mandarin}
            onPress={() => act({ tap: 'choose', part: { mandarin } })}
          />
        ))}
      </div>
    </Page>
  );
}
