import { CircleCheckBig, CircleQuestionMark, Wrench } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FireResult, FireTables } from '../../../shared/contract/kiosk/fire.ts';
import { spokenFireCode } from '../../../shared/domain/fire.ts';
import { FirePicture } from '../../parts/pictures/fire-picture.tsx';
import { Pages } from '../../parts/pages.tsx';
import { useDayText } from '../../parts/day-text.ts';
import { DoneButton } from '../number-card.tsx';
import { Page, type ScreenProps, type Ways } from '../page.tsx';
import { FirePerson } from './fire-person.tsx';
import { SlipLine } from './slip-line.tsx';
import { useFireTables } from './use-fire-tables.ts';

/** How the place stands, what to mend first and by when, and the digits to come back with. */
export function FireEnd({ now, act }: ScreenProps) {
  const { t } = useTranslation('kiosk');
  const { data: tables } = useFireTables();
  const { result, slipId } = now.fire.check;
  if (result === null) throw new Error('fire-end: shown without a result');
  const { inOrder, of, open, code } = result;
  const done = open.length === 0;
  return (
    <Page
      now={now}
      act={act}
      title={t(done ? 'fire.endAll' : 'fire.end')}
      hint={t('fire.score', { inOrder, of })}
      onward={<DoneButton act={act} />}
    >
      <div className="fire-end">
        {done ? (
          <section className="verdict here">
            <CircleCheckBig aria-hidden className="icon" />
            <div>
              <p className="because">{t('fire.allDone')}</p>
            </div>
          </section>
        ) : (
          <section className="to-mend">
            <h2>{t(open.some(({ answer }) => answer === 'no') ? 'fire.mend' : 'fire.askFirst')}</h2>
            <Pages items={open} tall={5} wide={4} className="rows" label={t('fire.mend')}>
              {(one) => <OpenLine key={one.item} now={now} one={one} today={result.today} tables={tables} />}
            </Pages>
            <p className="hint">{t('fire.advice')}</p>
          </section>
        )}
        <section className="come-back">
          <p className="code" role="status">
            {spokenFireCode(code)}
          </p>
          <p className="keep">{t('fire.keep')}</p>
          <p className="hint">{t('fire.keepHint')}</p>
          <SlipLine slipId={slipId} onPrint={() => act({ tap: 'fire-print' })} />
          <FirePerson act={act} />
        </section>
      </div>
    </Page>
  );
}

interface OpenLineProps extends Pick<Ways, 'now'> {
  readonly one: FireResult['open'][number];
  readonly today: FireResult['today'];
  readonly tables: FireTables | undefined;
}

function OpenLine({ now: { language }, one: { item, answer, by }, today, tables }: OpenLineProps) {
  const { t } = useTranslation('kiosk');
  const dayText = useDayText(language);
  const row = tables?.items.find(({ id }) => id === item);
  const Icon = answer === 'no' ? Wrench : CircleQuestionMark;
  const when =
    by === null
      ? t('fire.askHint')
      : by === today
        ? t('fire.mendToday')
        : t(by < today ? 'fire.mendLate' : 'fire.mendBy', { day: dayText(by) });
  return (
    <div className={`open-line ${answer}`}>
      {row && <FirePicture name={row.picture} />}
      <p>
        <strong>
          <Icon aria-hidden className="icon" />{' '}
          {answer === 'no' ? (row?.mend[language] ?? item) : t('fire.askLine', { what: row?.text[language] ?? item })}
        </strong>
        <span className="when">{when}</span>
      </p>
    </div>
  );
}
