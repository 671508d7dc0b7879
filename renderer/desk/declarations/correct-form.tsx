import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DeclarationFile } from '../../../shared/contract/desk/declarations.ts';
import type { TypedDeclaration } from '../../../shared/domain/declaration.ts';
import { useDraft } from '../desk-page.ts';
import { StepForm } from '../disputes/step-form.tsx';
import { useDesk } from '../use-desk.ts';
import { DeclarationFields } from './declaration-fields.tsx';

/** Puts the words right; the old ones stay in the history. */
export function CorrectForm({ file, onShut }: { readonly file: DeclarationFile; readonly onShut: () => void }) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { declarationId, kind } = file.line;
  const { draft, fill, drop } = useDraft<{ readonly typed: TypedDeclaration }>(`declaration/${declarationId}`, {
    typed: file.words,
  });
  const correct = useMutation(
    ask.declarations.correct.mutationOptions({
      onSuccess: ({ problems }) => {
        if (problems.length > 0) return;
        drop();
        onShut();
      },
    }),
  );
  return (
    <StepForm
      title={t('declarations.correctTitle')}
      submit={t('declarations.correctSubmit')}
      pending={correct.isPending}
      error={correct.error}
      onDrop={() => (drop(), onShut())}
      onSubmit={() => correct.mutate({ declarationId, typed: draft.typed })}
    >
      <p className="hint">{t('declarations.correctHint')}</p>
      <DeclarationFields
        kind={kind}
        typed={draft.typed}
        problems={correct.data?.problems ?? []}
        onType={(typed) => fill({ typed })}
      />
    </StepForm>
  );
}
