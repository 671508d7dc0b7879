import { useQuery } from '@tanstack/react-query';
import { BookOpenText, Hand } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ShownPiece } from '../../../shared/contract/kiosk/publicity.ts';
import { LANGUAGES } from '../../../shared/domain/language.ts';
import { SECOND } from '../../../shared/domain/millis.ts';
import { LineBar } from '../../parts/line-bar.tsx';
import { PublicityPiece } from '../../parts/publicity-piece.tsx';
import type { ScreenProps } from '../page.tsx';
import { useKiosk } from '../use-kiosk.ts';
import { usePieces } from '../use-pieces.ts';
import { useServices } from '../use-services.ts';

const EACH_MS = 15 * SECOND;

/**
 * What the kiosk shows while nobody uses it: one piece after the other, each standing still, in both languages because
 * nobody knows who comes next. A touch anywhere leads home, where it does nothing else; one button opens the piece.
 */
export function Rest({ act }: ScreenProps) {
  const pieces = usePieces().data ?? [];
  // Where the clock stands, so that the later ones are seen in a hall where it seldom rests for long.
  const [turn, setTurn] = useState(() => Math.floor(Date.now() / EACH_MS));
  useEffect(() => {
    const turning = setInterval(() => setTurn((last) => last + 1), EACH_MS);
    return () => clearInterval(turning);
  }, []);
  const none = pieces.length === 0;
  useEffect(() => {
    if (none) act({ tap: 'home' });
  }, [none, act]);

  const at = turn % Math.max(1, pieces.length);
  const piece = pieces[at];
  const touched = useRef(piece?.pieceId);
  return (
    <div className="rest">
      <RestTop />
      <LineBar />
      <main className={piece !== undefined && isLong(piece) ? 'long' : ''}>
        {piece !== undefined && (
          <>
            <PublicityPiece key={`${piece.pieceId} zh`} piece={piece} language="zh" size="kiosk" />
            <PublicityPiece key={`${piece.pieceId} en`} piece={piece} language="en" size="kiosk" />
          </>
        )}
        {pieces.length > 1 && (
          <p className="turn" aria-hidden>
            {at + 1} / {pieces.length}
          </p>
        )}
      </main>
      <Button className="rest-touch" onPress={() => act({ tap: 'home' })}>
        <span className="begin">
          <Hand aria-hidden className="icon" />
          <InBoth text="rest.begin" />
        </span>
      </Button>
      {piece !== undefined && (
        <Button
          className="rest-read"
          // The one that was there when the finger came down, should it turn meanwhile.
          onPressStart={() => (touched.current = piece.pieceId)}
          onPress={() => act({ tap: 'piece-open', pieceId: touched.current ?? piece.pieceId })}
        >
          <BookOpenText aria-hidden className="icon" />
          <InBoth text="rest.read" />
        </Button>
      )}
    </div>
  );
}

/** So many words that they are shown smaller, to be seen whole: characters of title and line. */
const LONG = { zh: 40, en: 100 } as const;
const isLong = ({ title, body }: ShownPiece): boolean =>
  body.is === 'written' &&
  LANGUAGES.some((language) => title[language].length + body.line[language].length > LONG[language]);

/** Where one is, and how many wait. */
function RestTop() {
  const { ask } = useKiosk();
  const station = useQuery(ask.station.show.queryOptions({ input: {}, meta: { nouns: ['station', 'notice'] } }));
  const services = useServices().data ?? [];
  const people = services.reduce((sum, { waiting }) => sum + waiting, 0);
  // While no counter is open there is no queue to speak of.
  const open = services.some(({ closed, wait }) => closed === null && wait !== null);
  return (
    <header className="top">
      <h1 className="station">
        <span lang="zh-CN">{station.data?.name.zh}</span> <span lang="en">{station.data?.name.en}</span>
      </h1>
      {(people > 0 || open) && (
        <p className="waiting-now">
          <InBoth text={people === 0 ? 'rest.nobody' : 'rest.waiting'} people={people} />
        </p>
      )}
    </header>
  );
}

interface InBothProps {
  readonly text: 'rest.begin' | 'rest.read' | 'rest.waiting' | 'rest.nobody';
  readonly people?: number;
}

/** Chinese large, English beneath. */
function InBoth({ text, people = 0 }: InBothProps) {
  const { i18n } = useTranslation();
  return (
    <span className="in-both">
      <span lang="zh-CN">{i18n.getFixedT('zh', 'kiosk')(text, { people })}</span>
      <span lang="en">{i18n.getFixedT('en', 'kiosk')(text, { people })}</span>
    </span>
  );
}
