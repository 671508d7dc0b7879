import { useMutation } from '@tanstack/react-query';
import { Circle, CircleAlert, CircleCheck, CircleDot, type LucideIcon } from 'lucide-react';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from 'react-aria-components';
import { refusalOf } from '../../rpc/refusal-of.ts';
import { useDesk } from '../use-desk.ts';
import { isPanicKey } from './panic-key.ts';
import { usePanics } from './use-panics.ts';

/** A broken line is tried again for five minutes; whoever is in danger cannot press again and again. */
const AGAIN_MS = 1_500;
const MOST_TRIES = 200;

type Standing = 'calm' | 'sent' | 'coming' | 'unsent';
const ICONS: Record<Standing, LucideIcon> = { calm: Circle, sent: CircleDot, coming: CircleCheck, unsent: CircleAlert };

/**
 * A small grey ring in the corner: pressed, it fills; when somebody comes it becomes a tick. No word, no colour, no
 * sound and nothing that moves: whoever leans over the counter must not see that help was called.
 */
export function PanicButton() {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { data: panics = [] } = usePanics();
  const press = useMutation(
    ask.panic.press.mutationOptions({
      retry: (tries, error) => tries < MOST_TRIES && refusalOf(error) === 'unreachable',
      retryDelay: AGAIN_MS,
    }),
  );
  const own = panics.find(({ mine, ended }) => mine && ended === null);
  const alarm = () => {
    if (!press.isPending) press.mutate({});
  };
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (!isPanicKey(event)) return;
    event.preventDefault();
    event.stopPropagation();
    alarm();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => pressed(event);
    // Before any field or dialog that would keep it to itself.
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);

  const standing = standingOf(own?.coming.length, press.isError || press.failureCount > 0);
  const Icon = ICONS[standing];
  return (
    <Button
      className="panic-button"
      data-standing={standing}
      aria-label={t(`panic.button.${standing}`)}
      onPress={alarm}
    >
      <Icon aria-hidden className="icon" />
    </Button>
  );
}

function standingOf(coming: number | undefined, failed: boolean): Standing {
  if (coming === undefined) return failed ? 'unsent' : 'calm';
  return coming > 0 ? 'coming' : 'sent';
}
