import { useMutation } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { TextInput } from '../fields/text-input.tsx';
import { useDesk } from '../use-desk.ts';

/** Opens a declaration by the number on its receipt. */
export function FindForm({ onFound }: { readonly onFound: (declarationId: string) => void }) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const [receipt, setReceipt] = useState('');
  const find = useMutation(
    ask.declarations.find.mutationOptions({
      onSuccess: ({ declarationId }) => (setReceipt(''), onFound(declarationId)),
    }),
  );
  return (
    <Form
      className="declarations-find"
      onSubmit={(event) => {
        event.preventDefault();
        if (receipt.trim() !== '') find.mutate({ receipt });
      }}
    >
      <TextInput label={t('declarations.find')} value={receipt} max={40} onChange={setReceipt} />
      <DeskButton submits icon={Search} pending={find.isPending} disabled={receipt.trim() === ''}>
        {t('declarations.findSubmit')}
      </DeskButton>
      <RefusalLine error={find.error} />
    </Form>
  );
}
