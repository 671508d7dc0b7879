import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asMillis } from '../../../shared/domain/millis.ts';
import { PUBLICITY_KINDS } from '../../../shared/domain/publicity.ts';
import { dayOf } from '../../../shared/domain/station-day.ts';
import { refusalOf } from '../../rpc/refusal-of.ts';
import { useDraft } from '../desk-page.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { useDesk } from '../use-desk.ts';
import { faultsOf, type PieceDraft, pieceOf, writtenOf } from './piece-draft.ts';
import { PiecePreview } from './piece-preview.tsx';
import { ShownFields } from './shown-fields.tsx';
import { WordsField } from './words-field.tsx';

interface PieceFormProps {
  /** Under which name its words are kept. */
  readonly form: string;
  readonly pieceId: string | null;
  readonly start: PieceDraft;
  readonly onShut: (pieceId: string | null) => void;
}

/** Writes a piece or changes one. Whoever sends it too early is told field by field, and nothing typed is lost. */
export function PieceForm({ form, pieceId, start, onShut }: PieceFormProps) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const { draft, fill, drop } = useDraft<PieceDraft>(form, start);
  const [tries, setTries] = useState(0);
  const today = dayOf(asMillis(Date.now()));
  const found = faultsOf(draft, today);
  const faults = tries > 0 ? found : {};
  const count = Object.keys(faults).length;
  const post = useMutation(
    ask.publicity.post.mutationOptions({ onSuccess: (posted) => (drop(), onShut(posted.pieceId)) }),
  );
  const send = (as: string | null) => {
    const piece = pieceOf(draft, today);
    if (piece === undefined) setTries(tries + 1);
    else if (!post.isPending) post.mutate({ pieceId: as, piece });
  };
  const fields = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (tries > 0) focusFirstFault(fields.current);
  }, [tries]);
  return (
    <form
      ref={fields}
      className="piece-form"
      aria-label={t(pieceId === null ? 'publicity.new' : 'publicity.edit')}
      onSubmit={(event) => {
        event.preventDefault();
        send(pieceId);
      }}
    >
      <div className="written">
        <h2>{t(pieceId === null ? 'publicity.new' : 'publicity.edit')}</h2>
        <ChoiceField
          label={t('publicity.kind')}
          value={draft.kind}
          choices={PUBLICITY_KINDS.map((kind) => ({ value: kind, text: common(`publicityKind.${kind}`) }))}
          onChange={(kind) => fill({ kind })}
        />
        <p className="hint">{t(`publicity.kindHint.${draft.kind}`)}</p>
        {writtenOf(draft.kind).map((name) => (
          <WordsField
            key={name}
            name={name}
            words={draft[name]}
            faults={faults}
            onChange={(words) => fill({ [name]: words })}
          />
        ))}
        <ShownFields draft={draft} faults={faults} today={today} onChange={fill} />
      </div>
      <PiecePreview draft={draft} />
      <footer>
        {count > 0 && (
          <p className="note-line" role="status">
            {t('publicity.faults', { count })}
          </p>
        )}
        <RefusalLine error={post.error} />
        <div className="actions">
          <DeskButton look="quiet" onPress={() => (drop(), onShut(pieceId))}>
            {common('action.cancel')}
          </DeskButton>
          {pieceId !== null && post.isError && refusalOf(post.error) === 'not-found' && (
            // A colleague took it down meanwhile; the words need not go with it.
            <DeskButton onPress={() => send(null)}>{t('publicity.postAsNew')}</DeskButton>
          )}
          <DeskButton submits look="main" pending={post.isPending}>
            {t(pieceId === null ? 'publicity.post' : 'publicity.change')}
          </DeskButton>
        </div>
      </footer>
    </form>
  );
}

/** The field that is to be mended first, or the first box of a group. */
function focusFirstFault(form: HTMLFormElement | null): void {
  const field = form?.querySelector<HTMLElement>(
    '.field[data-invalid] :is(input, textarea, [role="spinbutton"]), .tick-group[data-invalid] input',
  );
  field?.focus();
}
