import { Mic, Play, RotateCcw, Square, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { MOST_VOICE_SECONDS } from '../../../shared/domain/voice.ts';
import { BigButton } from '../../parts/big-button.tsx';
import type { VoiceClip } from '../draft.ts';
import { spokenTime } from './spoken-time.ts';
import { usePlayback } from './use-playback.ts';
import { useRecording } from './use-recording.ts';

interface VoicePanelProps {
  readonly voice: VoiceClip | null;
  readonly onBegin: () => void;
  readonly onVoice: (voice: VoiceClip | null) => void;
}

/** Record, listen, throw away, once more. One touch begins and one ends: holding a finger down for minutes is hard. */
export function VoicePanel({ voice, onBegin, onVoice }: VoicePanelProps) {
  const { t } = useTranslation('kiosk');
  const { now, begin: record, stop } = useRecording(onVoice);
  const begin = () => {
    onBegin();
    record();
  };
  const { playing, toggle } = usePlayback(voice?.clip);
  if (now.is === 'asking' || now.is === 'recording') {
    const seconds = now.is === 'recording' ? Math.floor(now.seconds) : 0;
    const level = now.is === 'recording' ? now.level : 0;
    return (
      <div className="voice-panel recording">
        <p className="state" role="status">
          {now.is === 'asking' ? t('voice.opening') : t('voice.recording')}
        </p>
        <p className="time" role="timer" aria-live="off">
          {spokenTime(seconds)} / {spokenTime(MOST_VOICE_SECONDS)}
        </p>
        <div className="level" aria-hidden>
          <div className="loud" style={{ width: `${Math.round(level * 100)}%` }} />
        </div>
        <p className="hint">{level > 0.1 ? t('voice.heard') : t('voice.louder')}</p>
        <BigButton look="main" icon={Square} disabled={now.is === 'asking'} onPress={stop}>
          {t('voice.stop')}
        </BigButton>
      </div>
    );
  }
  return (
    <div className="voice-panel">
      {now.is === 'failed' && (
        <p className="failed" role="alert">
          {t(`voiceFailed.${now.why}`)}
        </p>
      )}
      {voice === null ? (
        <BigButton look="main" icon={Mic} onPress={begin}>
          {t('voice.start')}
        </BigButton>
      ) : (
        <>
          <p className="state" role="status">
            {t('voice.recorded', { time: spokenTime(voice.seconds) })}
          </p>
          <BigButton look="main" icon={playing ? Square : Play} onPress={toggle}>
            {playing ? t('voice.stopPlaying') : t('voice.play')}
          </BigButton>
          <div className="actions">
            <BigButton icon={RotateCcw} onPress={begin}>
              {t('voice.again')}
            </BigButton>
            <BigButton icon={Trash2} onPress={() => onVoice(null)}>
              {t('voice.delete')}
            </BigButton>
          </div>
        </>
      )}
      <p className="hint">{t('voice.kept')}</p>
    </div>
  );
}
