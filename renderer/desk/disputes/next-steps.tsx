import { useMutation } from '@tanstack/react-query';
import { Handshake } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DisputeFile } from '../../../shared/contract/desk/disputes.ts';
import type { DisputeAction } from '../../../shared/rules/dispute-stages.ts';
import { useMe, usePlace } from '../desk-page.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { PublishCase } from '../library/publish-case.tsx';
import { useDesk } from '../use-desk.ts';
import { ActButtons } from './act-buttons.tsx';
import { LimitsStrip } from './course/limits-strip.tsx';
import { MoveButtons } from './course/move-buttons.tsx';
import { PromiseList } from './course/promise-list.tsx';
import { offersFor } from './dispute-offers.ts';
import { type FormName, OpenForm } from './open-form.tsx';

/** The top of a file: what presses, what can be done now, and the form that is being filled in. */
export function NextSteps({ file, onGone }: { readonly file: DisputeFile; readonly onGone: () => void }) {
  const me = useMe();
  const { disputeId } = file;
  const [place, setPlace, leave] = usePlace<FormName | null>(`form/${disputeId}`, null);
  const offers = offersFor(file, me.roles);
  const open = place !== null && isOffered(place, file, offers) ? place : null;
  const toggle = (form: FormName) => setPlace(open === form ? null : form);
  return (
    <>
      <LimitsStrip file={file} />
      {offers.includes('take-on') && <TakeOn disputeId={disputeId} />}
      <MoveButtons
        moves={file.takenOn ? file.moves : []}
        open={file.moves.find(({ move }) => open === `move/${move}`)?.move ?? null}
        onToggle={(move) => toggle(`move/${move}`)}
      />
      <ActButtons file={file} offers={offers} open={actOf(open)} onToggle={toggle} />
      {open !== null && (
        <OpenForm key={open} file={file} form={open} onShut={() => leave(open, null)} onGone={onGone} />
      )}
      <PromiseList file={file} onPay={offers.includes('pay') ? (number) => toggle(`pay/${number}`) : undefined} />
      <PublishCase disputeId={disputeId} />
    </>
  );
}

const actOf = (form: FormName | null) =>
  form === null || form.startsWith('move/') || form.startsWith('pay/')
    ? null
    : (form as Exclude<FormName, `move/${string}` | `pay/${number}`>);

/** A form that was left open is shown only while its act may still be done. */
function isOffered(form: FormName, file: DisputeFile, offers: readonly DisputeAction[]): boolean {
  if (form.startsWith('pay/')) return offers.includes('pay');
  if (form.startsWith('move/')) return file.moves.some(({ move }) => form === `move/${move}`);
  return offers.some((one) => one === form);
}

function TakeOn({ disputeId }: { readonly disputeId: string }) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const takeOn = useMutation(ask.disputes.takeOn.mutationOptions());
  return (
    <>
      <div className="steps moves">
        <DeskButton
          icon={Handshake}
          look="main"
          pending={takeOn.isPending}
          onPress={() => takeOn.mutate({ disputeId })}
        >
          {t('step.take-on')}
        </DeskButton>
      </div>
      <RefusalLine error={takeOn.error} />
    </>
  );
}
