import { Sparkles } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { DisputeLine } from '../../../shared/contract/desk/disputes.ts';
import { usePersonName, usePlaceName } from '../../parts/use-names.ts';
import { useNameOf } from '../use-language.ts';
import { RiskMark } from './risk-mark.tsx';
import { grouped } from './dispute-groups.ts';

interface DisputeListProps {
  readonly lines: readonly DisputeLine[];
  readonly chosen: string | null;
  readonly fresh: ReadonlySet<string>;
  readonly onChoose: (disputeId: string) => void;
  /** What stands above the list. */
  readonly children?: ReactNode;
}

/** The disputes under their headings. No name and no word of a citizen stands here. */
export function DisputeList({ lines, chosen, fresh, onChoose, children }: DisputeListProps) {
  const { t } = useTranslation('desk');
  const groups = grouped(lines);
  return (
    <nav className="dispute-list" aria-label={t('disputes.list')}>
      {children}
      {groups.length === 0 && <p className="quiet-line">{t('disputes.none')}</p>}
      {groups.map(({ group, lines: some }) => (
        <section key={group} aria-labelledby={`group-${group}`}>
          <h2 id={`group-${group}`}>
            {t(`disputes.group.${group}`)} <span className="count">{some.length}</span>
          </h2>
          <ul>
            {some.map((line) => (
              <li key={line.disputeId}>
                <Line
                  line={line}
                  isChosen={line.disputeId === chosen}
                  isFresh={fresh.has(line.disputeId)}
                  onChoose={onChoose}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

interface LineProps extends Pick<DisputeListProps, 'onChoose'> {
  readonly line: DisputeLine;
  readonly isChosen: boolean;
  readonly isFresh: boolean;
}

function Line({ line, isChosen, isFresh, onChoose }: LineProps) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const nameOf = useNameOf();
  const person = usePersonName();
  const placeName = usePlaceName();
  return (
    <Button
      className={`dispute-line ${line.urgency} ${isChosen ? 'chosen' : ''} ${isFresh ? 'fresh' : ''}`}
      onPress={() => onChoose(line.disputeId)}
      {...(isChosen ? { 'aria-current': 'true' as const } : {})}
    >
      <strong className="number">{line.number}</strong>
      {isFresh && (
        <span className="mark">
          <Sparkles aria-hidden className="icon" />
          {t('disputes.fresh')}
        </span>
      )}
      <span className="at">
        {line.belongs === 'other' && line.mediatorName !== null
          ? person(line.mediatorName)
          : common(`stage.${line.stage}`)}
      </span>
      <span className="what">
        {common(`category.${line.category}`)} · {common(`counterpart.${line.counterpart}`)}
      </span>
      <Marks line={line} />
      <span className="from">
        {placeName(line.home)}
        {line.dialects.length > 0 && ` · ${line.dialects.map(({ name }) => nameOf(name)).join(t('list.comma'))}`}
      </span>
    </Button>
  );
}

/** What presses: danger, a time limit, and where its person is while the number is not done with. */
function Marks({ line: { risk, urgency, nextLimit, ticketState } }: Pick<LineProps, 'line'>) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  return (
    <span className="where">
      <RiskMark risk={risk} />
      {urgency !== 'green' && nextLimit !== null && (
        <span className={`limit ${urgency}`}>
          {common(`limit.${nextLimit.limit}`)} · {t(`limits.${urgency}`)}
        </span>
      )}
      {/* "Done" at the counter says nothing of the dispute. */}
      {ticketState !== 'finished' && <span className="ticket">{common(`ticketState.${ticketState}`)}</span>}
    </span>
  );
}
