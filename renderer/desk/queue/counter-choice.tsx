import { useMutation } from '@tanstack/react-query';
import { Coffee, DoorOpen, LogOut, Play, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CounterView } from '../../../shared/contract/desk/counters.ts';
import { usePersonName } from '../../parts/use-names.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { useDesk } from '../use-desk.ts';
import { useNameOf } from '../use-language.ts';
import { BREAK_KEY } from './queue-actions.ts';
import { useShortcuts } from './use-shortcuts.ts';

/** Where I sit, or the counters to choose from; a taken one says by whom. */
export function CounterChoice({ counters }: { readonly counters: readonly CounterView[] }) {
  const mine = counters.find((counter) => counter.mine);
  return mine === undefined ? <FreeCounters counters={counters} /> : <MyCounter counter={mine} />;
}

function MyCounter({ counter }: { readonly counter: CounterView }) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const nameOf = useNameOf();
  const close = useMutation(ask.counters.close.mutationOptions());
  const pause = useMutation(ask.counters.pause.mutationOptions());
  const resume = useMutation(ask.counters.resume.mutationOptions());
  const turn = counter.paused ? resume : pause;
  useShortcuts((action) => {
    if (action === 'break' && !turn.isPending) turn.mutate({});
  });
  return (
    <div className="my-counter">
      <p>
        <strong>{nameOf(counter.name)}</strong>
        <span>{t('counter.serves', { services: counter.serves.map(nameOf).join(t('list.comma')) })}</span>
      </p>
      <DeskButton
        look={counter.paused ? 'main' : 'quiet'}
        icon={counter.paused ? Play : Coffee}
        keyHint={BREAK_KEY}
        onPress={() => turn.mutate({})}
        pending={turn.isPending}
      >
        {t(counter.paused ? 'counter.resume' : 'counter.pause')}
      </DeskButton>
      <DeskButton look="quiet" icon={LogOut} onPress={() => close.mutate({})} pending={close.isPending}>
        {t('counter.close')}
      </DeskButton>
      <RefusalLine error={close.error ?? pause.error ?? resume.error} />
    </div>
  );
}

function FreeCounters({ counters }: { readonly counters: readonly CounterView[] }) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const nameOf = useNameOf();
  const person = usePersonName();
  const open = useMutation(ask.counters.open.mutationOptions());
  return (
    <div className="free-counters" role="group" aria-labelledby="free-counters">
      <h2 id="free-counters">{t('counter.choose')}</h2>
      <ul>
        {counters.map((counter) => (
          <li key={counter.counterId}>
            <DeskButton
              className={counter.takenBy === null ? '' : 'taken'}
              icon={counter.takenBy === null ? DoorOpen : UserRound}
              onPress={() => open.mutate({ counterId: counter.counterId })}
              pending={open.isPending && open.variables.counterId === counter.counterId}
            >
              <span className="name">{nameOf(counter.name)}</span>
              <span className="detail">
                {counter.takenBy === null
                  ? counter.serves.map(nameOf).join(t('list.comma'))
                  : t('counter.taken', { name: person(counter.takenBy) })}
              </span>
            </DeskButton>
          </li>
        ))}
      </ul>
      <RefusalLine error={open.error} />
    </div>
  );
}
