import { MicOff, Moon, VolumeX } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { SoundNow } from '../../shared/rules/quiet-hours.ts';
import { Both } from './both.tsx';
import type { Chime } from './chime.ts';
import type { Speech } from './speech.ts';

export interface SoundStateProps {
  readonly sound: SoundNow;
  readonly means: { readonly chime: Chime; readonly speech: Speech };
}

/** Small, for the staff: why a call is not heard. What the head turned off themselves is no fault. */
export function SoundState({ sound, means: { chime, speech } }: SoundStateProps) {
  const [allowed, setAllowed] = useState(true);
  const [voice, setVoice] = useState(true);
  useEffect(() => chime.onSound(setAllowed), [chime]);
  useEffect(() => speech.onVoice(setVoice), [speech]);
  if (sound.quiet)
    return (
      <span>
        <Moon aria-hidden className="icon" />
        <Both text="quietNow" />
      </span>
    );
  if (!allowed && sound.chime + sound.voice > 0)
    return (
      <span className="sound-off">
        <VolumeX aria-hidden className="icon" />
        <Both text="soundOff" />
      </span>
    );
  if (!voice && sound.voice > 0)
    return (
      <span>
        <MicOff aria-hidden className="icon" />
        <Both text="noVoice" />
      </span>
    );
  return null;
}
