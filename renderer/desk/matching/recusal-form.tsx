import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Place } from '../../../shared/contract/kiosk/places.ts';
import { RECUSAL_GROUNDS, type RecusalGround } from '../../../shared/domain/recusal.ts';
import { may } from '../../../shared/rules/desk-rights.ts';
import { usePersonName } from '../../parts/use-names.ts';
import { useMe } from '../desk-page.ts';
import { useDisputes } from '../disputes/use-disputes.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { TextInput } from '../fields/text-input.tsx';
import { useMediators } from '../mediators/use-mediators.ts';
import { useDesk } from '../use-desk.ts';
import { PlaceField } from './place-field.tsx';
import { aboutOf, KINDS, type Kind } from './recusal-draft.ts';

/** Declares that a mediator stands aside: who, on what ground, and from whom. */
export function RecusalForm() {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const me = useMe();
  const person = usePersonName();
  const others = may(me.roles, 'declare-others-recusal');
  const mediators = useMediators();
  const disputes = useDisputes(true);
  const [mediatorId, setMediatorId] = useState<string | null>(others ? null : me.staffId);
  const [ground, setGround] = useState<RecusalGround | null>(null);
  const [kind, setKind] = useState<Kind>('party');
  const [name, setName] = useState('');
  const [place, setPlace] = useState<Place | null>(null);
  const [disputeId, setDisputeId] = useState<string | null>(null);
  const declare = useMutation(
    ask.recusals.declare.mutationOptions({ onSuccess: () => (setName(''), setPlace(null), setDisputeId(null)) }),
  );
  const about = aboutOf(kind, { name, place, disputeId });
  return (
    <form
      className="recusal-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (mediatorId !== null && ground !== null && about !== undefined && !declare.isPending)
          declare.mutate({ mediatorId, ground, about });
      }}
    >
      {others && (
        <ChoiceField
          look="grid"
          label={t('recusals.who')}
          value={mediatorId}
          choices={(mediators.data ?? []).map((one) => ({ value: one.mediatorId, text: person(one.name) }))}
          onChange={setMediatorId}
        />
      )}
      <ChoiceField
        label={t('recusals.ground')}
        value={ground}
        choices={RECUSAL_GROUNDS.map((one) => ({ value: one, text: common(`recusalGround.${one}`) }))}
        onChange={setGround}
      />
      <ChoiceField
        label={t('recusals.about')}
        value={kind}
        choices={KINDS.map((one) => ({ value: one, text: t(`recusals.kind.${one}`) }))}
        onChange={setKind}
      />
      {kind === 'party' && <TextInput label={t('recusals.name')} value={name} max={60} onChange={setName} />}
      {kind === 'place' && <PlaceField label={t('recusals.place')} place={place} onPlace={setPlace} />}
      {kind === 'dispute' &&
        (disputes.data === undefined || disputes.data.length === 0 ? (
          <p className="note-line">{t('recusals.noDispute')}</p>
        ) : (
          <ChoiceField
            look="grid"
            label={t('recusals.dispute')}
            value={disputeId}
            choices={disputes.data.map((line) => ({
              value: line.disputeId,
              text: line.number,
              detail: common(`category.${line.category}`),
            }))}
            onChange={setDisputeId}
          />
        ))}
      <DeskButton
        submits
        look="main"
        disabled={mediatorId === null || ground === null || about === undefined}
        pending={declare.isPending}
      >
        {t('recusals.save')}
      </DeskButton>
      <RefusalLine error={declare.error} />
    </form>
  );
}
