import { Image } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { HazardLine } from '../../../shared/contract/desk/hazards.ts';
import { HAZARD_STATES } from '../../../shared/domain/hazard.ts';
import { momentText } from '../moment-text.ts';
import { useLanguage } from '../use-language.ts';

interface HazardListProps {
  readonly lines: readonly HazardLine[];
  readonly chosen: string | null;
  readonly onChoose: (hazardId: string) => void;
}

/** Hazards by where they stand, new ones first. No word of them stands here. */
export function HazardList({ lines, chosen, onChoose }: HazardListProps) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  return (
    <nav className="dispute-list lead-list" aria-label={t('hazards.list')}>
      {lines.length === 0 && <p className="quiet-line">{t('hazards.none')}</p>}
      {HAZARD_STATES.map((state) => {
        const some = lines.filter((line) => line.state === state);
        return (
          some.length > 0 && (
            <section key={state} aria-labelledby={`hazards-${state}`}>
              <h2 id={`hazards-${state}`}>
                {common(`hazardState.${state}`)} <span className="count">{some.length}</span>
              </h2>
              <ul>
                {some.map((line) => (
                  <li key={line.hazardId}>
                    <Line line={line} isChosen={line.hazardId === chosen} onChoose={onChoose} />
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

interface LineProps extends Pick<HazardListProps, 'onChoose'> {
  readonly line: HazardLine;
  readonly isChosen: boolean;
}

function Line({ line, isChosen, onChoose }: LineProps) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const language = useLanguage();
  return (
    <Button
      className={`dispute-line lead-line ${line.state === 'new' ? 'soon' : ''} ${isChosen ? 'chosen' : ''}`}
      onPress={() => onChoose(line.hazardId)}
      {...(isChosen ? { 'aria-current': 'true' as const } : {})}
    >
      <strong className="number">{line.kind[language]}</strong>
      <span className="at">{common(`hazardState.${line.state}`)}</span>
      <span className="what">
        {line.number}
        {line.photo && (
          <span className="with-photo">
            <Image aria-hidden className="icon" />
            {t('hazards.hasPhoto')}
          </span>
        )}
      </span>
      <span className="from">
        {momentText(line.reportedAt, Date.now(), language)}
        {line.wantsAnswer && ` · ${t('hazards.wantsAnswer')}`}
      </span>
    </Button>
  );
}
