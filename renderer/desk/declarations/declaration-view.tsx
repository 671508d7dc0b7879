import { useMutation } from '@tanstack/react-query';
import { CheckCheck, Eraser, Pencil, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DeclarationFile } from '../../../shared/contract/desk/declarations.ts';
import { fieldsOf } from '../../../shared/domain/declaration.ts';
import { may } from '../../../shared/rules/desk-rights.ts';
import { useFieldName } from '../../parts/use-field-name.ts';
import { useMe, usePlace } from '../desk-page.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { Shown } from '../fields/shown.tsx';
import { useDesk } from '../use-desk.ts';
import { CorrectForm } from './correct-form.tsx';
import { DeclarationHistory } from './declaration-history.tsx';
import { EraseDeclarationQuestion } from './erase-declaration-question.tsx';
import { ReturnForm } from './return-form.tsx';
import { useDeclaration } from './use-declarations.ts';

interface DeclarationViewProps {
  readonly declarationId: string;
  readonly onGone: () => void;
}

/** One declaration: what was declared, what can be done, what happened. */
export function DeclarationView({ declarationId, onGone }: DeclarationViewProps) {
  return (
    <Shown query={useDeclaration(declarationId)}>{(file) => <OpenDeclaration file={file} onGone={onGone} />}</Shown>
  );
}

function OpenDeclaration({ file, onGone }: { readonly file: DeclarationFile; readonly onGone: () => void }) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const me = useMe();
  const { line, words, history } = file;
  const { declarationId, kind, state } = line;
  const fieldName = useFieldName();
  const [form, setForm, leave] = usePlace<'correct' | 'return' | 'erase' | null>(`declaration/${declarationId}`, null);
  const review = useMutation(ask.declarations.review.mutationOptions());
  return (
    <>
      <Head file={file} />
      <div className="steps" role="group" aria-label={t('file.steps')}>
        {state === 'new' && (
          <>
            <DeskButton
              icon={CheckCheck}
              look="main"
              pending={review.isPending}
              onPress={() => review.mutate({ declarationId, outcome: 'accepted', reason: null })}
            >
              {t('declarations.accept')}
            </DeskButton>
            <DeskButton icon={Undo2} onPress={() => setForm('return')}>
              {t('declarations.return')}
            </DeskButton>
          </>
        )}
        <DeskButton icon={Pencil} onPress={() => setForm('correct')}>
          {t('declarations.correct')}
        </DeskButton>
        {may(me.roles, 'erase-person') && (
          <DeskButton icon={Eraser} look="danger" onPress={() => setForm('erase')}>
            {t('declarations.erase')}
          </DeskButton>
        )}
      </div>
      <RefusalLine error={review.error} />
      {form === 'return' && state === 'new' && (
        <ReturnForm declarationId={declarationId} onShut={() => leave('return', null)} />
      )}
      {form === 'correct' && <CorrectForm file={file} onShut={() => leave('correct', null)} />}
      {form === 'erase' && (
        <EraseDeclarationQuestion
          declarationId={declarationId}
          onShut={() => leave('erase', null)}
          onErased={() => (leave('erase', null), onGone())}
        />
      )}
      {form !== 'correct' && (
        <section className="declaration-words" aria-labelledby="declaration-words">
          <h3 id="declaration-words">{t('declarations.words')}</h3>
          <dl>
            {fieldsOf(kind)
              .filter((field) => words[field] !== undefined)
              .map((field) => (
                <div key={field}>
                  <dt>{fieldName(kind, field)}</dt>
                  <dd>{words[field]}</dd>
                </div>
              ))}
          </dl>
        </section>
      )}
      <DeclarationHistory kind={kind} history={history} />
    </>
  );
}

function Head({ file: { line, child } }: { readonly file: DeclarationFile }) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const { receipt, kind, state, reason, limit } = line;
  const look = state === 'accepted' ? 'accepted' : state === 'returned' ? 'closed' : '';
  return (
    <header className="file-head">
      <h2>
        {common(`declare.kind.${kind}`)} · {receipt}
      </h2>
      <p className="marks">
        <span className={`stage ${look}`}>{common(`declare.state.${state}`)}</span>
        {reason !== null && <span className="stage closed">{common(`declare.reason.${reason}`)}</span>}
        {child && <span className="stage">{t('declarations.child')}</span>}
        {limit !== null && (
          <span className={`stage ${limit.inTime ? 'accepted' : 'lead-overdue'}`}>
            {t('declarations.by', { day: limit.by })} · {t(limit.inTime ? 'declarations.inTime' : 'declarations.late')}
          </span>
        )}
      </p>
    </header>
  );
}
