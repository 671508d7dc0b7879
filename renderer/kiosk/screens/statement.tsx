import { Speech } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../../parts/big-button.tsx';
import { MOST_CHARACTERS } from '../draft.ts';
import { NextButton, Page, type ScreenProps } from '../page.tsx';
import { TypedField } from '../../parts/keyboard/typed-field.tsx';

/** What happened, in own words; or kept for the talk, by those who do not like to type. */
export function Statement({ now, act }: ScreenProps) {
  const { t } = useTranslation('kiosk');
  const { statement } = now.draft;
  return (
    <Page now={now} act={act} title={t('statement.title')} hint={t('statement.hint')} onward={<NextButton act={act} />}>
      {statement === '' && (
        <BigButton icon={Speech} onPress={() => act({ tap: 'next' })}>
          {t('statement.inPerson')}
        </BigButton>
      )}
      <TypedField
        label={t('statement.label')}
        placeholder={t('statement.placeholder')}
        mode="chinese"
        multiline
        maxLength={MOST_CHARACTERS.statement}
        value={statement}
        onChange={(typed) => act({ tap: 'fill', part: { statement: typed } })}
        onComposing={(composing) => act({ tap: 'compose', composing })}
        keyboard
      />
    </Page>
  );
}
