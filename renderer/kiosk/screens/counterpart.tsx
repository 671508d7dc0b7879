import { useTranslation } from 'react-i18next';
import { COUNTERPARTS } from '../../../shared/domain/dispute.ts';
import { ChoiceTile } from '../../parts/tile.tsx';
import { COUNTERPART_ICONS } from '../icons.ts';
import { Page, type ScreenProps } from '../page.tsx';

/** Who the quarrel is with. */
export function CounterpartScreen({ now, act }: ScreenProps) {
  const { t } = useTranslation(['kiosk', 'common']);
  return (
    <Page now={now} act={act} title={t('counterpart.title')}>
      <div className="tiles many">
        {COUNTERPARTS.map((counterpart) => (
          <ChoiceTile
            key={counterpart}
            icon={COUNTERPART_ICONS[counterpart]}
            title={t(`common:counterpart.${counterpart}`)}
            chosen={counterpart === now.draft.counterpart}
            onPress={() => act({ tap: 'choose', part: { counterpart } })}
          />
        ))}
      </div>
    </Page>
  );
}
