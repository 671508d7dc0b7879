import { useMutation } from '@tanstack/react-query';
import { BookOpen, Check, Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asMillis } from '../../../shared/domain/millis.ts';
import { dayOf, type StationDay } from '../../../shared/domain/station-day.ts';
import { may } from '../../../shared/rules/desk-rights.ts';
import { addDays } from '../../../shared/rules/working-days.ts';
import { useMe } from '../desk-page.ts';
import { DayField } from '../fields/day-field.tsx';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { TickField } from '../fields/tick-field.tsx';
import { saveFile } from '../head/save-file.ts';
import { useDesk } from '../use-desk.ts';

/** The accepted declarations of some days, as a file for the police system. */
export function ExportForm() {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const named = may(useMe().roles, 'export-named-declarations');
  const today = dayOf(asMillis(Date.now()));
  const [from, setFrom] = useState<StationDay | null>(addDays(today, -6));
  const [to, setTo] = useState<StationDay | null>(today);
  const [personal, setPersonal] = useState(false);
  const hand = useMutation(
    ask.declarations.export.mutationOptions({
      onSuccess: ({ file, fileName }) => {
        saveFile(file, fileName);
        setPersonal(false);
      },
    }),
  );
  const schema = useMutation(
    ask.declarations.schema.mutationOptions({ onSuccess: ({ file, fileName }) => saveFile(file, fileName) }),
  );
  return (
    <section className="step-form" aria-labelledby="declarations-export">
      <h3 id="declarations-export">{t('declarations.exportTitle')}</h3>
      <p className="hint">{t('declarations.exportHint')}</p>
      <div className="side-by-side">
        <DayField
          label={t('declarations.exportFrom')}
          openCalendar={t('day.open')}
          value={from}
          latest={today}
          onChange={setFrom}
        />
        <DayField
          label={t('declarations.exportTo')}
          openCalendar={t('day.open')}
          value={to}
          latest={today}
          onChange={setTo}
        />
      </div>
      {named ? (
        <TickField text={t('declarations.exportPersonal')} ticked={personal} onTick={setPersonal} />
      ) : (
        <p className="hint">
          {t('declarations.exportPersonal')} · {t('declarations.exportPersonalHint')}
        </p>
      )}
      <div className="steps">
        <DeskButton
          look="main"
          icon={Download}
          disabled={from === null || to === null || from > to}
          pending={hand.isPending}
          onPress={() => from !== null && to !== null && hand.mutate({ from, to, personal })}
        >
          {t('declarations.exportSubmit')}
        </DeskButton>
        <DeskButton icon={BookOpen} onPress={() => schema.mutate({})}>
          {t('declarations.exportSchema')}
        </DeskButton>
      </div>
      <p className="good-line" role="status">
        {hand.data !== undefined && (
          <>
            <Check aria-hidden className="icon" />
            <span>{t('declarations.exportDone', { count: hand.data.rows, file: hand.data.fileName })}</span>
          </>
        )}
      </p>
      <RefusalLine error={hand.error ?? schema.error} />
    </section>
  );
}
