import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OwnNotice } from '../../../shared/contract/desk/hall.ts';
import { asMillis } from '../../../shared/domain/millis.ts';
import { NOTICE_LENGTH, ownNoticeText } from '../../../shared/domain/own-notice.ts';
import { dayOf, type StationDay } from '../../../shared/domain/station-day.ts';
import { useDraft } from '../desk-page.ts';
import { DayField } from '../fields/day-field.tsx';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { TextInput } from '../fields/text-input.tsx';
import { useDesk } from '../use-desk.ts';

interface Fields {
  readonly zh: string;
  readonly en: string;
  readonly firstDay: StationDay | null;
  readonly lastDay: StationDay | null;
}

/** A notice in both languages of the board, from one day to another. */
export function NoticeForm({ notice, onShut }: { readonly notice: OwnNotice | null; readonly onShut: () => void }) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const today = dayOf(asMillis(Date.now()));
  const { draft, fill, drop } = useDraft<Fields>(
    `notice/${notice?.noticeId ?? 'new'}`,
    notice === null
      ? { zh: '', en: '', firstDay: today, lastDay: null }
      : { ...notice.text, firstDay: notice.firstDay, lastDay: notice.lastDay },
  );
  const shut = () => (drop(), onShut());
  const post = useMutation(ask.hall.postNotice.mutationOptions({ onSuccess: shut }));
  const { zh, en, firstDay, lastDay } = draft;
  const text = ownNoticeText.safeParse({ zh, en }).data;
  const ready = text !== undefined && firstDay !== null && lastDay !== null && firstDay <= lastDay;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && !post.isPending) post.mutate({ noticeId: notice?.noticeId ?? null, text, firstDay, lastDay });
      }}
    >
      <TextInput
        label={t('hall.textZh')}
        value={zh}
        max={NOTICE_LENGTH.zh}
        hint={t('hall.publicHint', { max: NOTICE_LENGTH.zh })}
        onChange={(typed) => fill({ zh: typed })}
      />
      <TextInput
        label={t('hall.textEn')}
        value={en}
        max={NOTICE_LENGTH.en}
        hint={t('hall.lengthHint', { max: NOTICE_LENGTH.en })}
        onChange={(typed) => fill({ en: typed })}
      />
      <div className="side-by-side">
        <DayField
          label={t('hall.firstDay')}
          openCalendar={t('day.open')}
          value={firstDay}
          onChange={(day) => fill({ firstDay: day })}
        />
        <DayField
          label={t('hall.lastDay')}
          openCalendar={t('day.open')}
          value={lastDay}
          earliest={today}
          onChange={(day) => fill({ lastDay: day })}
        />
      </div>
      <div className="actions">
        <DeskButton look="quiet" onPress={shut}>
          {common('action.cancel')}
        </DeskButton>
        <DeskButton submits look="main" disabled={!ready} pending={post.isPending}>
          {t('hall.post')}
        </DeskButton>
      </div>
      <RefusalLine error={post.error} />
    </form>
  );
}
