import { Mic, Speech } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../../parts/big-button.tsx';
import { MOST_CHARACTERS } from '../draft.ts';
import { NextButton, Page, type ScreenProps } from '../page.tsx';
import { TypedField } from '../../parts/keyboard/typed-field.tsx';
import { spokenTime } from '../voice/spoken-time.ts';

/** What happened, in own words: written, spoken, or kept for the talk. Any of the three will do. */
export function Statement({ now, act }: ScreenProps) {
  const { t } = useTranslation('kiosk');
  const { statement, voice } = now.draft;
  return (
    <Page
      now={now}
      act={act}
      title={t('statement.title')}
      hint={t('statement.hint')}
      missing={t('statement.missing')}
      onward={<NextButton act={act} />}
    >
      <div className="told-ways">
        <BigButton icon={Mic} onPress={() => act({ tap: 'aside', to: 'voice' })}>
          {voice === null ? t('statement.speak') : t('statement.spoken', { time: spokenTime(voice.seconds) })}
        </BigButton>
        {statement === '' && voice === null && (
          <BigButton icon={Speech} onPress={() => act({ tap: 'choose', part: { inPerson: true } })}>
            {t('statement.inPerson')}
          </BigButton>
        )}
      </div>
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
