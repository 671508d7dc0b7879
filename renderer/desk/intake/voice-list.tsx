import { useMutation } from '@tanstack/react-query';
import { AudioLines } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IntakeView } from '../../../shared/contract/desk/intake.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { momentText } from '../moment-text.ts';
import { useDesk } from '../use-desk.ts';
import { useLanguage } from '../use-language.ts';

interface VoiceListProps {
  readonly disputeId: string;
  readonly voices: IntakeView['voices'];
}

/** Spoken statements of the citizen. Each listening is recorded, so it takes a press of its own. */
export function VoiceList({ disputeId, voices }: VoiceListProps) {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  if (voices.length === 0) return null;
  return (
    <section className="voices" aria-labelledby="voices">
      <h3 id="voices">{t('voice.title')}</h3>
      <ul>
        {voices.map(({ voiceId, at, seconds, heard, readable }) => (
          <li key={voiceId}>
            <p>
              {t('voice.of', { time: momentText(at, Date.now(), language), seconds })}
              {heard > 0 && ` · ${t('voice.heard', { count: heard })}`}
            </p>
            {readable ? <Listen disputeId={disputeId} voiceId={voiceId} /> : <p className="gone">{t('file.gone')}</p>}
          </li>
        ))}
      </ul>
      <p className="hint">{t('voice.hint')}</p>
    </section>
  );
}

function Listen({ disputeId, voiceId }: { readonly disputeId: string; readonly voiceId: string }) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const [address, setAddress] = useState<string>();
  const listen = useMutation(
    ask.intake.voice.mutationOptions({ gcTime: 0, onSuccess: ({ file }) => setAddress(URL.createObjectURL(file)) }),
  );
  // The bytes live as long as the player is in sight.
  useEffect(() => () => (address === undefined ? undefined : URL.revokeObjectURL(address)), [address]);
  return (
    <>
      {address === undefined ? (
        <DeskButton icon={AudioLines} pending={listen.isPending} onPress={() => listen.mutate({ disputeId, voiceId })}>
          {t('voice.listen')}
        </DeskButton>
      ) : (
        // eslint-disable-next-line jsx-a11y/media-has-caption -- nobody has written down yet what was said
        <audio controls controlsList="nodownload" autoPlay src={address} aria-label={t('voice.title')} />
      )}
      <RefusalLine error={listen.error} />
    </>
  );
}
