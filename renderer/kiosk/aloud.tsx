import { CircleStop, Volume2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../shared/domain/language.ts';
import { BigButton } from '../parts/big-button.tsx';
import { useReadAloud } from '../parts/read-aloud.ts';
import { SPEAKING } from './use-idle.ts';

interface AloudProps {
  readonly language: Language;
  readonly sentences: () => readonly string[];
}

/** Reads aloud what is on the screen; not shown where this machine has no voice. */
export function Aloud({ language, sentences }: AloudProps) {
  const { t } = useTranslation('kiosk');
  // Whoever listens touches nothing, and is there.
  const voice = useReadAloud(language, () => dispatchEvent(new Event(SPEAKING)));
  if (!voice.able) return null;
  return voice.reading ? (
    <BigButton icon={CircleStop} onPress={voice.stop}>
      {t('consult.stopReading')}
    </BigButton>
  ) : (
    <BigButton icon={Volume2} onPress={() => voice.read(sentences())}>
      {t('consult.readAloud')}
    </BigButton>
  );
}
