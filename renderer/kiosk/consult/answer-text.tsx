import { Calculator, ThumbsDown, ThumbsUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ConsultAnswer } from '../../../shared/contract/kiosk/consult.ts';
import { calculatorOfAnswer } from '../../../shared/domain/calculator.ts';
import type { TextBlock, TextRun } from '../../../shared/domain/consult.ts';
import { stationDay } from '../../../shared/domain/station-day.ts';
import { BigButton } from '../../parts/big-button.tsx';
import { Tile } from '../../parts/tile.tsx';
import { useDayText } from '../../parts/day-text.ts';
import type { Ways } from '../page.tsx';

type Props = Ways & { readonly answer: ConsultAnswer };

/** The short answer large, then what to do, then where it is from. */
export function AnswerText({ now, act, answer }: Props) {
  const { t } = useTranslation(['kiosk', 'common']);
  const dayText = useDayText(now.language);
  const [short, ...rest] = answer.sections;
  const calculator = calculatorOfAnswer(answer.id);
  return (
    <article className={`answer size-${now.consult.size}`}>
      {short !== undefined && (
        <div className="short">
          <Blocks blocks={short.blocks} />
        </div>
      )}
      <div className="sections">
        {rest.map(({ section, blocks }) => (
          <section key={section} className={`part ${section}`}>
            <h2>{t(`common:consultSection.${section}`)}</h2>
            <Blocks blocks={blocks} />
          </section>
        ))}
      </div>
      {calculator !== undefined && (
        <Tile
          look="quiet"
          icon={Calculator}
          title={t('consult.workOut', { what: t(`common:calculator.${calculator}`) })}
          onPress={() => act({ tap: 'calculator', calculator })}
        />
      )}
      <Helpful now={now} act={act} answer={answer} />
      {answer.related.length > 0 && (
        <section className="related">
          <h2>{t('consult.related')}</h2>
          <div className="related-tiles">
            {answer.related.map(({ id, title }) => (
              <Tile key={id} look="quiet" title={title} onPress={() => act({ tap: 'consult-open', id })} />
            ))}
          </div>
        </section>
      )}
      <section className="basis">
        <h2>{t('consult.basis')}</h2>
        {answer.basis.map(({ text, source }) => (
          <p key={text}>
            {text}
            {source !== null && <span className="address">{t('consult.source', { ...source })}</span>}
          </p>
        ))}
        <p>{t('consult.checked', { day: dayText(stationDay.parse(answer.checked)) })}</p>
      </section>
    </article>
  );
}

function Helpful({ now, act, answer }: Props) {
  const { t } = useTranslation('kiosk');
  const said = now.consult.rated[answer.id];
  return (
    <section className="helpful" aria-label={t('consult.helpful')}>
      <p role="status">{said === undefined ? t('consult.helpful') : said ? t('consult.thanks') : t('consult.sorry')}</p>
      {said === undefined && (
        <>
          <BigButton icon={ThumbsUp} onPress={() => act({ tap: 'consult-rate', helpful: true })}>
            {t('consult.yes')}
          </BigButton>
          <BigButton icon={ThumbsDown} onPress={() => act({ tap: 'consult-rate', helpful: false })}>
            {t('consult.no')}
          </BigButton>
        </>
      )}
    </section>
  );
}

/** Text only: nothing in an answer is markup by now. */
function Blocks({ blocks }: { readonly blocks: readonly TextBlock[] }) {
  return blocks.map((block, at) => {
    if (block.kind === 'paragraph') return <p key={at}>{runs(block.runs)}</p>;
    const items = block.items.map((item, nth) => <li key={nth}>{runs(item)}</li>);
    return block.ordered ? <ol key={at}>{items}</ol> : <ul key={at}>{items}</ul>;
  });
}

const runs = (all: readonly TextRun[]) =>
  all.map(({ text, strong }, at) => (strong ? <strong key={at}>{text}</strong> : <span key={at}>{text}</span>));
