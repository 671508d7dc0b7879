import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';

interface SetupFormProps {
  readonly title: string;
  /** Everything is there and fits. */
  readonly complete: boolean;
  readonly saving: { readonly isPending: boolean; readonly error: unknown };
  readonly onSave: () => void;
  readonly onShut: () => void;
  readonly children: ReactNode;
}

/** A form that opens under its row: what is in it, why it was refused, away or save. */
export function SetupForm({ title, complete, saving, onSave, onShut, children }: SetupFormProps) {
  const { t } = useTranslation('desk');
  return (
    <form
      className="setup-form"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        if (complete && !saving.isPending) onSave();
      }}
    >
      {children}
      <RefusalLine error={saving.error} />
      <div className="actions">
        <DeskButton onPress={onShut}>{t('setup.cancel')}</DeskButton>
        <DeskButton submits look="main" disabled={!complete} pending={saving.isPending}>
          {t('setup.save')}
        </DeskButton>
      </div>
    </form>
  );
}
