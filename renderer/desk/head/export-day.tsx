import { useMutation } from '@tanstack/react-query';
import { Check, Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asMillis } from '../../../shared/domain/millis.ts';
import { dayOf } from '../../../shared/domain/station-day.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { DayField } from '../fields/day-field.tsx';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { TickField } from '../fields/tick-field.tsx';
import { useDesk } from '../use-desk.ts';
import { saveFile } from './save-file.ts';

/** A day's log as a file. Names and phones only on an explicit tick, which falls off again after each export. */
export function ExportDay() {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const today = dayOf(asMillis(Date.now()));
  const [day, setDay] = useState<typeof today | null>(today);
  const [format, setFormat] = useState<'csv' | 'xlsx'>('xlsx');
  const [personal, setPersonal] = useState(false);
  const exportDay = useMutation(
    ask.head.exportDay.mutationOptions({
      onSuccess: ({ file, fileName }) => {
        saveFile(file, fileName);
        setPersonal(false);
      },
    }),
  );
  return (
    <section className="card export-day" aria-labelledby="export-day">
      <h2 id="export-day">{t('export.title')}</h2>
      <p className="hint">{t('export.hint')}</p>
      <DayField label={t('export.day')} openCalendar={t('day.open')} value={day} latest={today} onChange={setDay} />
      <ChoiceField
        label={t('export.format')}
        value={format}
        choices={[
          { value: 'xlsx', text: t('export.xlsx') },
          { value: 'csv', text: t('export.csv') },
        ]}
        onChange={setFormat}
      />
      <TickField text={t('export.personal')} ticked={personal} onTick={setPersonal} />
      <p className="hint">{t('export.personalHint')}</p>
      <DeskButton
        look="main"
        icon={Download}
        disabled={day === null || day > today}
        pending={exportDay.isPending}
        onPress={() => day !== null && exportDay.mutate({ day, format, personal })}
      >
        {t('export.submit')}
      </DeskButton>
      <p className="good-line" role="status">
        {exportDay.isSuccess && (
          <>
            <Check aria-hidden className="icon" />
            <span>{t('export.done', { count: exportDay.data.rows, file: exportDay.data.fileName })}</span>
          </>
        )}
      </p>
      <RefusalLine error={exportDay.error} />
    </section>
  );
}
