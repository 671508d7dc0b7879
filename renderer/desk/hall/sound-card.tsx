import { useMutation } from '@tanstack/react-query';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type BoardSound, MOST_QUIET_SPANS, type QuietSpan } from '../../../shared/domain/board-sound.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { Shown } from '../fields/shown.tsx';
import { TimeField } from '../fields/time-field.tsx';
import { useDesk } from '../use-desk.ts';
import { useBoardSound } from './use-hall.ts';
import { VolumeField } from './volume-field.tsx';

/** How loud the board is and when it is silent. */
export function SoundCard() {
  const { t } = useTranslation('desk');
  return (
    <section className="card sound-card" aria-labelledby="sound-card">
      <h2 id="sound-card">{t('hall.sound')}</h2>
      <p className="hint">{t('hall.soundHint')}</p>
      <Shown query={useBoardSound()}>{(sound) => <SoundForm key={JSON.stringify(sound)} stored={sound} />}</Shown>
    </section>
  );
}

const NOON_REST: QuietSpan = { from: '12:00', to: '13:30' };

function SoundForm({ stored }: { readonly stored: BoardSound }) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const [sound, setSound] = useState(stored);
  const set = useMutation(ask.hall.setSound.mutationOptions());
  const fits = sound.quiet.every(({ from, to }) => from !== to);
  const change = (nth: number, part: Partial<QuietSpan>) =>
    setSound({ ...sound, quiet: sound.quiet.map((span, at) => (at === nth ? { ...span, ...part } : span)) });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (fits && !set.isPending) set.mutate(sound);
      }}
    >
      <VolumeField
        label={t('hall.chime')}
        off={t('hall.off')}
        value={sound.chime}
        onChange={(chime) => setSound({ ...sound, chime })}
      />
      <VolumeField
        label={t('hall.voice')}
        off={t('hall.off')}
        value={sound.voice}
        onChange={(voice) => setSound({ ...sound, voice })}
      />
      <fieldset className="quiet-spans">
        <legend>{t('hall.quiet')}</legend>
        {sound.quiet.map((span, nth) => (
          // The spans have no name but their place.
          <div className="side-by-side" key={nth}>
            <TimeField label={t('hall.from')} value={span.from} onChange={(from) => change(nth, { from })} />
            <TimeField label={t('hall.to')} value={span.to} onChange={(to) => change(nth, { to })} />
            <DeskButton
              look="quiet"
              icon={Trash2}
              label={t('hall.dropSpan', span)}
              onPress={() => setSound({ ...sound, quiet: sound.quiet.filter((_, at) => at !== nth) })}
            >
              {t('hall.drop')}
            </DeskButton>
          </div>
        ))}
        <DeskButton
          look="quiet"
          icon={Plus}
          disabled={sound.quiet.length >= MOST_QUIET_SPANS}
          onPress={() => setSound({ ...sound, quiet: [...sound.quiet, NOON_REST] })}
        >
          {t('hall.addSpan')}
        </DeskButton>
      </fieldset>
      {!fits && <p className="note-line">{t('hall.noLength')}</p>}
      <div className="actions">
        <DeskButton submits look="main" disabled={!fits} pending={set.isPending}>
          {t('hall.save')}
        </DeskButton>
      </div>
      <p className="good-line" role="status">
        {set.isSuccess && t('hall.saved')}
      </p>
      <RefusalLine error={set.error} />
    </form>
  );
}
