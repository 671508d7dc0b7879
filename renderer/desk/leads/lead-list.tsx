import { Siren } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { LeadLine } from '../../../shared/contract/desk/leads.ts';
import { momentText } from '../moment-text.ts';
import { useLanguage } from '../use-language.ts';

interface LeadListProps {
  readonly lines: readonly LeadLine[];
  readonly chosen: string | null;
  readonly onChoose: (leadId: string) => void;
}

const GROUPS = [
  { group: 'open', holds: (line: LeadLine) => line.state === 'open' },
  { group: 'done', holds: (line: LeadLine) => line.state !== 'open' },
] as const;

/** The leads, the most pressing first, in the order the station gives. No word of them stands here. */
export function LeadList({ lines, chosen, onChoose }: LeadListProps) {
  const { t } = useTranslation('desk');
  return (
    <nav className="dispute-list lead-list" aria-label={t('leads.list')}>
      {lines.length === 0 && <p className="quiet-line">{t('leads.none')}</p>}
      {GROUPS.map(({ group, holds }) => {
        const some = lines.filter(holds);
        return (
          some.length > 0 && (
            <section key={group} aria-labelledby={`leads-${group}`}>
              <h2 id={`leads-${group}`}>
                {t(`leads.group.${group}`)} <span className="count">{some.length}</span>
              </h2>
              <ul>
                {some.map((line) => (
                  <li key={line.leadId}>
                    <Line line={line} isChosen={line.leadId === chosen} onChoose={onChoose} />
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
    </nav>
  );
}

interface LineProps extends Pick<LeadListProps, 'onChoose'> {
  readonly line: LeadLine;
  readonly isChosen: boolean;
}

function Line({ line, isChosen, onChoose }: LineProps) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const language = useLanguage();
  const ended = line.reason === null ? common(`leadState.${line.state}`) : common(`leadClose.${line.reason}`);
  return (
    <Button
      className={`dispute-line lead-line ${line.standing} ${isChosen ? 'chosen' : ''}`}
      onPress={() => onChoose(line.leadId)}
      {...(isChosen ? { 'aria-current': 'true' as const } : {})}
    >
      <strong className="number">{common(`category.${line.category}`)}</strong>
      <span className="at">
        {line.state !== 'open'
          ? ended
          : line.handed?.acceptedAt === null
            ? t('handed.notAccepted')
            : common(`leadStanding.${line.standing}`)}
      </span>
      <span className="what">
        {common(`urgency.${line.urgency}`)} · {t('leads.peopleCount', { count: line.people })}
        {line.alarmed && (
          <span className="alarmed">
            <Siren aria-hidden className="icon" />
            {t('leads.alarmedMark')}
          </span>
        )}
      </span>
      <span className="from">
        {common(`leadReporter.${line.reporter}`)}
        {line.handed !== null && ` ${line.handed.alarmNumber}`} · {momentText(line.reportedAt, Date.now(), language)}
        {line.state === 'open' && ` · ${t('leads.due', { time: momentText(line.dueAt, Date.now(), language) })}`}
      </span>
    </Button>
  );
}
