import { BellRing, CircleCheckBig, Signpost, TicketCheck, UserRound, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CheckOutcome } from '../../../shared/domain/endorsement.ts';
import { FACT_PARTS } from '../../../shared/rules/endorsement-table.ts';
import { BigButton } from '../../parts/big-button.tsx';
import { Tile } from '../../parts/tile.tsx';
import { useDayText } from '../../parts/day-text.ts';
import { useFactText, useSourceText } from '../fact-text.ts';
import { Page, type ScreenProps } from '../page.tsx';

const ICONS: Record<CheckOutcome, LucideIcon> = { here: CircleCheckBig, elsewhere: Signpost, ask: UserRound };

/** What the answers come to: here, elsewhere, or for a person to say; what to bring, and where each thing is from. */
export function EndorseEnd({ now, act }: ScreenProps) {
  const { t } = useTranslation(['kiosk', 'common']);
  const dayText = useDayText(now.language);
  const factText = useFactText();
  const sourceText = useSourceText(now.language);
  const { ending, reminded } = now.endorse;
  if (ending === null) throw new Error('endorse-end: shown without an ending');
  const { outcome, rule, place, source, facts, opensOn, remindFor } = ending;
  const Icon = ICONS[outcome];
  const number = () => act({ tap: 'endorse-number' });
  return (
    <Page
      now={now}
      act={act}
      title={t(`common:endorse.outcome.${outcome}`)}
      onward={
        <BigButton look={outcome === 'elsewhere' ? 'plain' : 'main'} icon={TicketCheck} onPress={number}>
          {t(outcome === 'elsewhere' ? 'endorse.takeAnyway' : 'endorse.take')}
        </BigButton>
      }
    >
      <div className="ending">
        <section className={`verdict ${outcome}`}>
          <Icon aria-hidden className="icon" />
          <div>
            <p className="because">{t(`common:endorse.because.${rule}`)}</p>
            {opensOn !== null && <p className="go">{t('endorse.from', { day: dayText(opensOn) })}</p>}
            {place !== null && <p className="go">{t(`common:endorse.place.${place}`)}</p>}
            {source !== null && <p className="source">{sourceText(source)}</p>}
          </div>
        </section>
        {facts.length > 0 && (
          <dl className="told">
            {FACT_PARTS.flatMap((part) => {
              const some = facts.filter((told) => told.part === part);
              if (some.length === 0) return [];
              return (
                <div key={part}>
                  <dt>{t(`endorsePart.${part}`)}</dt>
                  {some.map((told) => (
                    <dd key={told.fact}>
                      {factText(told)}
                      <span className="source">{sourceText(told.source)}</span>
                    </dd>
                  ))}
                </div>
              );
            })}
          </dl>
        )}
        {remindFor !== null &&
          (reminded ? (
            <p className="chosen-line" role="status">
              {t('endorse.reminded', { day: dayText(remindFor) })}
            </p>
          ) : (
            <Tile
              look="quiet"
              icon={BellRing}
              title={t('endorse.remind')}
              onPress={() => act({ tap: 'endorse-remind' })}
            >
              <span className="hint">{t('endorse.remindHint', { day: dayText(remindFor) })}</span>
            </Tile>
          ))}
      </div>
    </Page>
  );
}
