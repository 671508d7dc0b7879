import type { DisputeFile } from '../../../shared/contract/desk/disputes.ts';
import type { MoveName } from '../../../shared/rules/dispute-moves.ts';
import type { Act } from './act-buttons.tsx';
import { AgreementForm } from './agreement-form.tsx';
import { MoveForm } from './course/move-form.tsx';
import { PayForm } from './course/pay-form.tsx';
import { VisitForm } from './course/visit-form.tsx';
import { EraseQuestion } from './erase-question.tsx';
import { HandOnForm } from './hand-on-form.tsx';
import { TalkForm } from './talk-form.tsx';

/** Which form stands open: an act, a move of the case, or the payment of an instalment. */
export type FormName = Act | `move/${MoveName}` | `pay/${number}`;

interface OpenFormProps {
  readonly file: DisputeFile;
  readonly form: FormName;
  readonly onShut: () => void;
  /** The dispute is no longer this person's. */
  readonly onGone: () => void;
}

/** The form of each act; nothing for what can no longer be done. */
export function OpenForm({ file, form, onShut, onGone }: OpenFormProps) {
  switch (form) {
    case 'talk':
      return <TalkForm file={file} onShut={onShut} />;
    case 'draft':
      return <AgreementForm file={file} onShut={onShut} />;
    case 'visit':
      return <VisitForm file={file} onShut={onShut} />;
    case 'hand-on':
      return <HandOnForm file={file} onShut={onShut} onGone={() => (onShut(), onGone())} />;
    case 'erase':
      return <EraseQuestion file={file} onShut={onShut} />;
    default: {
      if (form.startsWith('pay/'))
        return <PayForm file={file} number={Number(form.slice('pay/'.length))} onShut={onShut} />;
      const move = file.moves.find((one) => form === `move/${one.move}`);
      return move === undefined ? null : <MoveForm file={file} move={move} onShut={onShut} />;
    }
  }
}
