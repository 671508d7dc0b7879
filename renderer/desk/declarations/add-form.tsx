import { useMutation } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { v4 as newId } from 'uuid';
import {
  DECLARATION_KINDS,
  DECLARATION_NOTICE_VERSION,
  type DeclarationKind,
  fieldsOf,
  FIELD_ROWS,
  type TypedDeclaration,
} from '../../../shared/domain/declaration.ts';
import { useDraft } from '../desk-page.ts';
import { StepForm } from '../disputes/step-form.tsx';
import { ChoiceField } from '../fields/choice-field.tsx';
import { TickField } from '../fields/tick-field.tsx';
import { useDesk } from '../use-desk.ts';
import { useLanguage } from '../use-language.ts';
import { DeclarationFields } from './declaration-fields.tsx';

interface Fields {
  readonly requestId: string;
  readonly kind: DeclarationKind;
  readonly typed: TypedDeclaration;
  readonly agreed: boolean;
}
const empty = (): Fields => ({ requestId: newId(), kind: 'resident', typed: {}, agreed: false });

/** Takes a declaration down at the counter, for somebody who cannot or will not use the screen. */
export function AddForm({ onDrop }: { readonly onDrop: () => void }) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const language = useLanguage();
  const { draft, fill, drop } = useDraft<Fields>('declaration/add', empty());
  const { requestId, kind, typed, agreed } = draft;
  const file = useMutation(
    ask.declarations.file.mutationOptions({
      onSuccess: ({ outcome }) => {
        if (outcome !== 'filed') return;
        // The next tenant or worker of the same landlord or firm is only typed as far as they differ.
        const kept = fieldsOf(kind).filter((field) => FIELD_ROWS[field].of === 'declarer');
        fill({ ...empty(), kind, typed: Object.fromEntries(kept.map((field) => [field, typed[field] ?? ''])) });
      },
    }),
  );
  const consent = { noticeVersion: DECLARATION_NOTICE_VERSION, agreed };
  return (
    <StepForm
      title={t('declarations.addTitle')}
      submit={t('declarations.addSubmit')}
      blocked={!agreed}
      pending={file.isPending}
      error={file.error}
      onDrop={() => (drop(), onDrop())}
      onSubmit={() => file.mutate({ requestId, kind, typed, language, consent })}
    >
      <ChoiceField
        label={t('declarations.kind')}
        value={kind}
        choices={DECLARATION_KINDS.map((value) => ({ value, text: common(`declare.kind.${value}`) }))}
        onChange={(value) => (file.reset(), fill({ kind: value }))}
      />
      <DeclarationFields
        kind={kind}
        typed={typed}
        problems={file.data?.outcome === 'problems' ? file.data.problems : []}
        onType={(next) => fill({ typed: next })}
      />
      <TickField
        text={t('declarations.consent', { version: DECLARATION_NOTICE_VERSION })}
        ticked={agreed}
        onTick={(ticked) => fill({ agreed: ticked })}
      />
      <p className="good-line" role="status">
        {file.data?.outcome === 'filed' && (
          <>
            <Check aria-hidden className="icon" />
            <span>{t('declarations.added', { receipt: file.data.receipt.receipt })}</span>
          </>
        )}
      </p>
    </StepForm>
  );
}
