import { useTranslation } from 'react-i18next';
import { NextButton, Page, type ScreenProps } from '../page.tsx';
import { VoicePanel } from '../voice/voice-panel.tsx';

/** What happened, told aloud in the speech of home. */
export function Voice({ now, act }: ScreenProps) {
  const { t } = useTranslation('kiosk');
  return (
    <Page
      now={now}
      act={act}
      title={t('voice.title')}
      hint={t('voice.hint')}
      missing={t('voice.missing')}
      onward={<NextButton act={act} />}
    >
      <VoicePanel
        voice={now.draft.voice}
        onBegin={() => act({ tap: 'fill', part: {} })}
        onVoice={(voice) => act({ tap: 'fill', part: { voice } })}
      />
    </Page>
  );
}
