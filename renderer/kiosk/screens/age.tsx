import { useTranslation } from 'react-i18next';
import { AGE_BANDS } from '../../../shared/domain/age.ts';
import { ChoiceTile } from '../../parts/tile.tsx';
import { Page, type ScreenProps } from '../page.tsx';

/** How old the citizen is, as far as it matters: under 18 somebody grown up belongs beside them. */
export function Age({ now, act }: ScreenProps) {
  const { t } = useTranslation(['kiosk', 'common']);
  return (
    <Page now={now} act={act} title={t('age.title')} hint={t('age.hint')}>
      <div className="tiles rows">
        {AGE_BANDS.toReversed().map((ageBand) => (
          <ChoiceTile
            key={ageBand}
            title={t(`common:ageBand.${ageBand}`)}
            chosen={ageBand === now.draft.ageBand}
            onPress={() => act({ tap: 'choose', part: { ageBand } })}
          />
        ))}
      </div>
    </Page>
  );
}
