import { useMutation } from '@tanstack/react-query';
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnNotice } from '../../../shared/contract/desk/hall.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { Shown } from '../fields/shown.tsx';
import { useDesk } from '../use-desk.ts';
import { useLanguage } from '../use-language.ts';
import { NoticeForm } from './notice-form.tsx';
import { useOwnNotices } from './use-hall.ts';

/** What the board and the kiosks tell between the calls. */
export function NoticesCard() {
  const { t } = useTranslation('desk');
  const [edited, setEdited] = useState<OwnNotice | 'new' | null>(null);
  const notices = useOwnNotices();
  return (
    <section className="card notices-card" aria-labelledby="notices-card">
      <h2 id="notices-card">{t('hall.notices')}</h2>
      <p className="hint">{t('hall.noticesHint')}</p>
      {edited === null ? (
        <>
          <Shown query={notices}>{(standing) => <Standing notices={standing} onEdit={setEdited} />}</Shown>
          <DeskButton icon={Plus} onPress={() => setEdited('new')}>
            {t('hall.newNotice')}
          </DeskButton>
        </>
      ) : (
        <NoticeForm notice={edited === 'new' ? null : edited} onShut={() => setEdited(null)} />
      )}
    </section>
  );
}

interface StandingProps {
  readonly notices: readonly OwnNotice[];
  readonly onEdit: (notice: OwnNotice) => void;
}

function Standing({ notices, onEdit }: StandingProps) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const takeDown = useMutation(ask.hall.takeDownNotice.mutationOptions());
  if (notices.length === 0) return <p className="hint">{t('hall.noNotices')}</p>;
  return (
    <>
      <ul>
        {notices.map((notice) => (
          <li key={notice.noticeId}>
            <div>
              <strong>{notice.text[language]}</strong>
              <p className="hint">{t('hall.days', { from: notice.firstDay, to: notice.lastDay })}</p>
            </div>
            <DeskButton
              look="quiet"
              icon={Pencil}
              label={t('hall.editOf', { text: notice.text[language] })}
              onPress={() => onEdit(notice)}
            >
              {t('hall.edit')}
            </DeskButton>
            <DeskButton
              look="quiet"
              icon={Trash2}
              label={t('hall.takeDownOf', { text: notice.text[language] })}
              pending={takeDown.isPending && takeDown.variables.noticeId === notice.noticeId}
              onPress={() => takeDown.mutate({ noticeId: notice.noticeId })}
            >
              {t('hall.takeDown')}
            </DeskButton>
          </li>
        ))}
      </ul>
      <RefusalLine error={takeDown.error} />
    </>
  );
}
