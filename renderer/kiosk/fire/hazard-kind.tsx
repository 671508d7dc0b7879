import { useTranslation } from 'react-i18next';
import { Button } from 'react-aria-components';
import { AnswerOf } from '../../parts/answer-of.tsx';
import { FirePicture } from '../../parts/pictures/fire-picture.tsx';
import { Page, type ScreenProps } from '../page.tsx';
import { useFireTables } from './use-fire-tables.ts';

/** What somebody saw: a drawing for each kind. */
export function HazardKind({ now, act }: ScreenProps) {
  const { t } = useTranslation('kiosk');
  const tables = useFireTables();
  return (
    <Page now={now} act={act} title={t('hazard.kind')} hint={t('hazard.kindHint')}>
      <AnswerOf query={tables}>
        {({ hazards }) => (
          <div className="tiles hazard-kinds">
            {hazards.map(({ id, picture, name }) => (
              <Button key={id} className="tile plain drawn" onPress={() => act({ tap: 'hazard-kind', kind: id })}>
                <FirePicture name={picture} />
                <span className="title">{name[now.language]}</span>
              </Button>
            ))}
          </div>
        )}
      </AnswerOf>
    </Page>
  );
}
