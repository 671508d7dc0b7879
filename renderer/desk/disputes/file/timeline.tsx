import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '../../../../shared/contract/desk/disputes.ts';
import { usePersonName } from '../../../parts/use-names.ts';
import { momentText } from '../../moment-text.ts';
import { useLanguage } from '../../use-language.ts';
import { caseName } from '../case-name.ts';
import { timelineKey } from './timeline-types.ts';

interface TimelineProps {
  readonly entries: readonly TimelineEntry[];
  /** Where it does not tell everything. */
  readonly title?: string;
}

/** What happened, newest first, each fact in a sentence. */
export function Timeline({ entries, title }: TimelineProps) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const language = useLanguage();
  const person = usePersonName();
  const now = Date.now();
  return (
    <section className="timeline" aria-labelledby="timeline">
      <h3 id="timeline">{title ?? t('timeline.title')}</h3>
      <ol reversed>
        {entries.toReversed().map((entry) => (
          <li key={entry.seq}>
            <time>{momentText(entry.at, now, language)}</time>
            <div>
              <p>
                {t(timelineKey(entry.type))}
                {entry.beside !== null && ` · ${person(entry.beside.name)}`}
                {entry.beside !== null &&
                  entry.beside.reason !== null &&
                  ` · ${common(`releaseReason.${entry.beside.reason}`)}`}
                {entry.form !== null && ` · ${common(`talkForm.${entry.form}`)}`}
                {entry.repeats !== null && ` · ${t('repeats.found', caseName(entry.repeats))}`}
                {entry.limit !== null && ` · ${common(`limit.${entry.limit}`)}`}
                {entry.minutes !== null && ` · ${t('timeline.minutes', { count: entry.minutes })}`}
                {entry.who !== null && <span className="who">{person(entry.who)}</span>}
              </p>
              {entry.notes !== null && entry.notes !== '' && <p className="words">{entry.notes}</p>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
