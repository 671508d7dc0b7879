import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ConsultFound } from '../../../shared/contract/kiosk/consult.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { OF_THIS_VISIT, useKiosk } from '../use-kiosk.ts';

/** Pause after the last key before the words are looked up: long enough for a word, short enough for danger. */
const PAUSE_MS = 400;
/** Nobody types for so long: they read what was found. Old hands look for a key for five seconds and more. */
const SETTLED_MS = 10_000;

/** What the library has for the words, as they are typed. Undefined: nothing was asked yet. */
export function useFound(words: string, language: Language): ConsultFound | undefined {
  const { ask } = useKiosk();
  const typed = words.trim();
  const [asked, setAsked] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const found = useQuery({
    ...ask.consult.search.queryOptions({ input: { words: asked, language }, meta: OF_THIS_VISIT }),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  return typed === '' ? undefined : found.data;
}

/**
 * Tells the station that the words are the question and not the beginning of one: after a long pause, or when the
 * citizen goes on from here. Only then is one without an answer kept.
 */
export function useQuestionSettles(words: string, language: Language): void {
  const { api } = useKiosk();
  const typed = words.trim();
  const told = useRef('');
  const settle = useEffectEvent(() => {
    if (typed === '' || typed === told.current) return;
    told.current = typed;
    void api.consult.search({ words: typed, language, settled: true }).catch(() => undefined);
  });
  useEffect(() => {
    const timer = setTimeout(() => settle(), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const leave = useRef(() => {});
  useEffect(() => {
    leave.current = () => {
      if (typed === '' || typed === told.current) return;
      void api.consult.search({ words: typed, language, settled: true }).catch(() => undefined);
    };
  });
  useEffect(() => () => leave.current(), []);
}
