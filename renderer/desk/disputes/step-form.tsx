import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';

/** The frame of every form in a file: what it is, what it says, send or drop. */
export interface StepFormProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly submit: string;
  readonly onSubmit: () => void;
  readonly onDrop: () => void;
  readonly pending: boolean;
  readonly error: unknown;
  readonly blocked?: boolean;
}

export function StepForm({
  title,
  children,
  submit,
  onSubmit,
  onDrop,
  pending,
  error,
  blocked = false,
}: StepFormProps) {
  const { t } = useTranslation('common');
  return (
    <Form
      className="step-form"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        if (!pending && !blocked) onSubmit();
      }}
    >
      <h3>{title}</h3>
      {children}
      <RefusalLine error={error} />
      <div className="actions">
        <DeskButton onPress={onDrop}>{t('action.cancel')}</DeskButton>
        <DeskButton submits look="main" pending={pending} disabled={blocked}>
          {submit}
        </DeskButton>
      </div>
    </Form>
  );
}
