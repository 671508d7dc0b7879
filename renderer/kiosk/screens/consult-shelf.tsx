import { useTranslation } from 'react-i18next';
import { Pages } from '../../parts/pages.tsx';
import { Tile } from '../../parts/tile.tsx';
import { PersonButton } from '../consult/person-button.tsx';
import { Page, type ScreenProps } from '../page.tsx';

/** The answers to one situation of life. */
export function ConsultShelf({ now, act }: ScreenProps) {
  const { t } = useTranslation('kiosk');
  const { shelf } = now.consult;
  if (shelf === null) throw new Error('consult-shelf: shown without a situation');
  const entries = shelf.topics.flatMap((topic) => topic.entries);
  return (
    <Page
      now={now}
      act={act}
      title={shelf.name[now.language]}
      hint={t('consult.shelfHint')}
      onward={<PersonButton act={act} />}
    >
      <Pages items={entries} tall={9} wide={8} className="consult-shelf">
        {({ id, title }) => <Tile key={id} title={title} onPress={() => act({ tap: 'consult-open', id })} />}
      </Pages>
    </Page>
  );
}
