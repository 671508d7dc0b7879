import { skipToken, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Place } from '../../../shared/contract/kiosk/places.ts';
import { type DialectId, mandarinLevel, type MandarinLevel } from '../../../shared/domain/dialect.ts';
import { StepForm } from '../disputes/step-form.tsx';
import { ChoiceField } from '../fields/choice-field.tsx';
import { TickField } from '../fields/tick-field.tsx';
import { useDesk } from '../use-desk.ts';
import { useNameOf } from '../use-language.ts';
import { PlaceField } from './place-field.tsx';

const MOST_DIALECTS = 4;

/** How the other party speaks, so that a mediator with a language for both is found. */
export function RespondentSpeechForm({
  disputeId,
  onShut,
}: {
  readonly disputeId: string;
  readonly onShut: () => void;
}) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const nameOf = useNameOf();
  const [place, setPlace] = useState<Place | null>(null);
  /** Null: not touched yet, so what most people of the place speak counts. */
  const [ticked, setTicked] = useState<readonly DialectId[] | null>(null);
  const [mandarin, setMandarin] = useState<MandarinLevel | null>(null);
  const note = useMutation(ask.matching.noteRespondentSpeech.mutationOptions({ onSuccess: onShut }));
  const spoken = useQuery(
    ask.places.dialects.queryOptions({ input: place === null ? skipToken : { division: place.code } }),
  );
  const dialects = ticked ?? (spoken.data ?? []).slice(0, 1).map(({ id }) => id);
  const toggle = (id: DialectId, on: boolean) =>
    setTicked(on ? [...dialects, id].slice(0, MOST_DIALECTS) : dialects.filter((one) => one !== id));
  return (
    <StepForm
      title={t('match.speechEdit')}
      submit={t('match.speechSave')}
      // No dialect and no Putonghua is nothing learnt: then nobody would ever fit.
      blocked={spoken.isFetching || mandarin === null || (mandarin === 'none' && dialects.length === 0)}
      pending={note.isPending}
      error={note.error}
      onDrop={onShut}
      onSubmit={() => {
        if (mandarin !== null) note.mutate({ disputeId, home: place?.code ?? null, dialects: [...dialects], mandarin });
      }}
    >
      <PlaceField
        label={t('match.place')}
        place={place}
        onPlace={(chosen) => {
          setPlace(chosen);
          setTicked(null);
        }}
      />
      <ChoiceField
        label={t('match.mandarin')}
        value={mandarin}
        choices={mandarinLevel.options.map((level) => ({ value: level, text: common(`mandarin.${level}`) }))}
        onChange={setMandarin}
      />
      {/* Last, because it comes a moment after the place: nothing that is being reached for may move. */}
      {place !== null && spoken.data !== undefined && (
        <div role="group" aria-label={t('match.dialects')} className="side-by-side">
          <p className="hint">{t('match.dialects')}</p>
          {spoken.data.map(({ id, name }) => (
            <TickField key={id} text={nameOf(name)} ticked={dialects.includes(id)} onTick={(on) => toggle(id, on)} />
          ))}
        </div>
      )}
    </StepForm>
  );
}
