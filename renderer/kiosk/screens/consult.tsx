import { useQuery } from '@tanstack/react-query';
import { Calculator, RefreshCw, UserRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsultFound } from '../../../shared/contract/kiosk/consult.ts';
import { AnswerOf } from '../../parts/answer-of.tsx';
import { BigButton } from '../../parts/big-button.tsx';
import { TypedField } from '../../parts/keyboard/typed-field.tsx';
import { Tile } from '../../parts/tile.tsx';
import { useWide } from '../../parts/use-wide.ts';
import { MOST_ASKED } from '../consult.ts';
import { DangerFirst } from '../consult/danger-first.tsx';
import { PersonButton } from '../consult/person-button.tsx';
import { useFound, useQuestionSettles } from '../consult/use-found.ts';
import { Page, type ScreenProps, type Ways } from '../page.tsx';
import { useKiosk } from '../use-kiosk.ts';

/** Ask in own words, or look among the situations of life. */
export function ConsultScreen({ now, act }: ScreenProps) {
  const { t } = useTranslation('kiosk');
  const { words } = now.consult;
  const found = useFound(words, now.language);
  useQuestionSettles(words, now.language);
  const asks = words.trim() !== '';
  return (
    <Page now={now} act={act} title={t('consult.title')} hint={t('consult.hint')} onward={<PersonButton act={act} />}>
      <div className="consult-choice">
        {!asks && <Situations now={now} act={act} />}
        {asks && found === undefined && <p className="quiet-line">{t('consult.looking')}</p>}
        {asks && found !== undefined && <Found now={now} act={act} found={found} />}
      </div>
      <TypedField
        label={t('consult.label')}
        placeholder={t('consult.placeholder')}
        mode="chinese"
        maxLength={MOST_ASKED}
        value={words}
        onChange={(typed) => act({ tap: 'consult-type', words: typed })}
        keyboard
      />
    </Page>
  );
}

function Situations({ now, act }: Ways) {
  const { t } = useTranslation('kiosk');
  const { ask } = useKiosk();
  const shelves = useQuery(ask.consult.topics.queryOptions({ input: { language: now.language } }));
  return (
    <AnswerOf query={shelves}>
      {(all) => (
        <div className="tiles dense situations" role="group" aria-label={t('consult.situations')}>
          {all.map((shelf) => (
            <Tile
              key={shelf.id}
              title={shelf.name[now.language]}
              onPress={() => act({ tap: 'consult-shelf', shelf })}
            />
          ))}
          <Tile
            look="quiet"
            icon={Calculator}
            title={t('consult.calculators')}
            onPress={() => act({ tap: 'calculators' })}
          />
        </div>
      )}
    </AnswerOf>
  );
}

/** How many answers stand beside the keys at once; English needs more lines. */
const SHOWN = { zh: { tall: 4, wide: 3 }, en: { tall: 3, wide: 3 } } as const;
/** Below a number to call, or a word that we are not sure. */
const LESS = 2;

function Found({ now, act, found: { hits, confident, danger } }: Ways & { readonly found: ConsultFound }) {
  const { t } = useTranslation('kiosk');
  const wide = useWide();
  const most = danger === null && confident ? SHOWN[now.language][wide ? 'wide' : 'tall'] : LESS;
  const asked = now.consult.words.trim();
  const [turned, setTurned] = useState({ asked, pages: 0 });
  const from = turned.asked === asked ? (turned.pages * most) % Math.max(1, hits.length) : 0;
  const unsure = !confident && danger === null;
  return (
    <>
      {danger !== null && <DangerFirst now={now} act={act} danger={danger} />}
      {unsure && (
        <>
          <p className="found-line">{t('consult.unsure')}</p>
          <Tile look="main" icon={UserRound} title={t('consult.personTake')} onPress={() => act({ tap: 'ask-person' })}>
            <span className="hint">{t('consult.unsureHint')}</span>
          </Tile>
        </>
      )}
      {hits.length > 0 && (
        <div className="found-line">
          <p role="status">{t(confident ? 'consult.found' : 'consult.near')}</p>
          {hits.length > most && (
            <BigButton
              look="quiet"
              icon={RefreshCw}
              onPress={() => setTurned({ asked, pages: turned.asked === asked ? turned.pages + 1 : 1 })}
            >
              {t('consult.more')}
            </BigButton>
          )}
        </div>
      )}
      <div className="consult-hits">
        {hits.slice(from, from + most).map(({ id, title, short }) => (
          <Tile key={id} title={title} onPress={() => act({ tap: 'consult-open', id })}>
            <span className="first-words">{firstSentences(short)}</span>
          </Tile>
        ))}
      </div>
    </>
  );
}

/** "Yes." alone says little: then the next sentence stands beside it. */
const LEAST_CHARACTERS = 8;

function firstSentences(short: string): string {
  const [first = '', second = ''] = short.match(/[^\n]+?(?:[。！？]|[.!?](?=\s|$)|\n|$)\s*/gu) ?? [];
  return first.length < LEAST_CHARACTERS ? first + second : first;
}
