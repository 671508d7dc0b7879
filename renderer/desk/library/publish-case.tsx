import { useQuery } from '@tanstack/react-query';
import { BookUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../desk-page.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { Shown } from '../fields/shown.tsx';
import { useDesk } from '../use-desk.ts';
import { PublishForm } from './publish-form.tsx';
import { usePublishing } from './use-library.ts';

/** Turns a closed dispute into a case of the library; nothing for one that is still open. */
export function PublishCase({ disputeId }: { readonly disputeId: string }) {
  const { t } = useTranslation('desk');
  const publishing = usePublishing(disputeId);
  const [open, setOpen, leave] = usePlace(`publish/${disputeId}`, false);
  if (publishing.data === undefined) return null;
  const { caseId, mayPublish } = publishing.data;
  if (caseId !== null) return <p className="good-line">{t('publish.published')}</p>;
  if (!mayPublish) return null;
  return open ? (
    <Draft disputeId={disputeId} onShut={() => leave(true, false)} />
  ) : (
    <div className="steps">
      <DeskButton icon={BookUp} onPress={() => setOpen(true)}>
        {t('publish.open')}
      </DeskButton>
    </div>
  );
}

function Draft({ disputeId, onShut }: { readonly disputeId: string; readonly onShut: () => void }) {
  const { ask } = useDesk();
  const draft = useQuery(
    ask.library.draft.queryOptions({ input: { disputeId }, gcTime: 0, staleTime: Number.POSITIVE_INFINITY }),
  );
  return (
    <Shown query={draft}>
      {(proposed) => <PublishForm disputeId={disputeId} proposed={proposed} onShut={onShut} />}
    </Shown>
  );
}
