import { useMutation } from '@tanstack/react-query';
import { FileX2, Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CounterSetup, ServiceSetup, SetupView } from '../../../shared/contract/desk/setup.ts';
import { SERVE_RANKS } from '../../../shared/domain/service.ts';
import { usePersonName } from '../../parts/use-names.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { useDesk } from '../use-desk.ts';
import { useNameOf } from '../use-language.ts';
import { BrokenRow } from './broken-row.tsx';
import { CounterForm } from './counter-form.tsx';
import { MoveButtons } from './move-buttons.tsx';
import { SetupCard } from './setup-card.tsx';
import { WithdrawnList } from './withdrawn-list.tsx';

/** The counters: what each serves, and which of it first. */
export function CountersCard() {
  const { t } = useTranslation('desk');
  return (
    <SetupCard title={t('setup.counters')} hint={t('setup.countersHint')}>
      {(view) => <Counters view={view} />}
    </SetupCard>
  );
}

const NEW = '';

function Counters({ view }: { readonly view: SetupView }) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const nameOf = useNameOf();
  const [open, setOpen] = useState<string>();
  const shut = () => setOpen(undefined);
  const move = useMutation(ask.setup.moveCounter.mutationOptions());
  const withdraw = useMutation(ask.setup.setCounterWithdrawn.mutationOptions());
  const services = view.services.filter((one) => one.state !== 'withdrawn');
  const listed = view.counters.filter((one) => !one.withdrawn);
  const withdrawn = view.counters.filter((one) => one.withdrawn);
  return (
    <>
      <RefusalLine error={move.error ?? withdraw.error} />
      <ul className="setup-list">
        {view.brokenCounters.map(({ counterId, name }) => (
          <li key={counterId}>
            <BrokenRow name={nameOf(name)} lacking={t('setup.brokenCounter')} onRepair={() => setOpen(counterId)} />
            {open === counterId && (
              <CounterForm
                title={t('setup.repairOf', { name: nameOf(name) })}
                counter={{ counterId, name, serves: [] }}
                services={services}
                onShut={shut}
              />
            )}
          </li>
        ))}
        {listed.map((counter, at) => {
          const { counterId } = counter;
          const name = nameOf(counter.name);
          return (
            <li key={counterId}>
              <div className="setup-row">
                <span className="who">
                  <strong>{name}</strong>
                  <CounterWords counter={counter} services={services} />
                </span>
                <span className="does">
                  <MoveButtons
                    name={name}
                    first={at === 0}
                    last={at === listed.length - 1}
                    onMove={(by) => move.mutate({ counterId, by })}
                  />
                  <DeskButton
                    look="quiet"
                    icon={Pencil}
                    label={t('setup.editOf', { name })}
                    onPress={() => setOpen(open === counterId ? undefined : counterId)}
                  >
                    {t('setup.edit')}
                  </DeskButton>
                  <DeskButton
                    look="quiet"
                    icon={FileX2}
                    label={t('setup.withdrawOf', { name })}
                    onPress={() => withdraw.mutate({ counterId, withdrawn: true })}
                  >
                    {t('setup.withdraw')}
                  </DeskButton>
                </span>
              </div>
              {open === counterId && (
                <CounterForm title={t('setup.editOf', { name })} counter={counter} services={services} onShut={shut} />
              )}
            </li>
          );
        })}
      </ul>
      {open === NEW ? (
        <CounterForm title={t('setup.newCounter')} counter={null} services={services} onShut={shut} />
      ) : (
        <DeskButton icon={Plus} onPress={() => setOpen(NEW)}>
          {t('setup.addCounter')}
        </DeskButton>
      )}
      <WithdrawnList
        title={t('setup.withdrawnCounters', { count: withdrawn.length })}
        rows={withdrawn.map(({ counterId, name }) => ({ id: counterId, name: nameOf(name) }))}
        onRestore={(counterId) => withdraw.mutate({ counterId, withdrawn: false })}
      />
    </>
  );
}

/** First what it takes first. With one rank alone there is no order to speak of. */
function CounterWords({
  counter,
  services,
}: {
  readonly counter: CounterSetup;
  readonly services: readonly ServiceSetup[];
}) {
  const { t } = useTranslation('desk');
  const nameOf = useNameOf();
  const person = usePersonName();
  const ofRank = (rank: number) =>
    services.filter(({ serviceId }) => counter.serves.some((one) => one.serviceId === serviceId && one.rank === rank));
  const ranks = SERVE_RANKS.filter((rank) => ofRank(rank).length > 0);
  const namesOf = (rank: number) =>
    ofRank(rank)
      .map(({ name }) => nameOf(name))
      .join(t('list.comma'));
  return (
    <>
      <span className="hint">
        {ranks.length === 1
          ? namesOf(ranks[0] ?? 1)
          : ranks
              .map((rank) => t('setup.rankLine', { rank: t(`setup.rank.${rank}`), names: namesOf(rank) }))
              .join(t('list.semicolon'))}
      </span>
      {counter.takenBy !== null && (
        <span className="hint">{t('setup.takenBy', { name: person(counter.takenBy) })}</span>
      )}
    </>
  );
}
