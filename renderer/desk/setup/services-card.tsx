import { useMutation } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SetupView } from '../../../shared/contract/desk/setup.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { useDesk } from '../use-desk.ts';
import { useNameOf } from '../use-language.ts';
import { BrokenRow } from './broken-row.tsx';
import { draftOf, draftOfBroken, emptyDraft } from './service-draft.ts';
import { ServiceForm } from './service-form.tsx';
import { ServiceRow } from './service-row.tsx';
import { SetupCard } from './setup-card.tsx';
import { WithdrawnList } from './withdrawn-list.tsx';

/** What the station offers: add, change, order, pause, withdraw. */
export function ServicesCard() {
  const { t } = useTranslation('desk');
  return (
    <SetupCard title={t('setup.services')} hint={t('setup.servicesHint')}>
      {(view) => <Services view={view} />}
    </SetupCard>
  );
}

const NEW = '';

function Services({ view: { services, broken } }: { readonly view: SetupView }) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const nameOf = useNameOf();
  /** Which service's form is open; `NEW` for one that is not there yet. */
  const [open, setOpen] = useState<string>();
  const shut = () => setOpen(undefined);
  const move = useMutation(ask.setup.moveService.mutationOptions());
  const state = useMutation(ask.setup.setServiceState.mutationOptions());
  const listed = services.filter((one) => one.state !== 'withdrawn');
  const withdrawn = services.filter((one) => one.state === 'withdrawn');
  return (
    <>
      <RefusalLine error={move.error ?? state.error} />
      <ul className="setup-list">
        {broken.map((one) => (
          <li key={one.serviceId}>
            <BrokenRow name={nameOf(one.name)} lacking={t('setup.broken')} onRepair={() => setOpen(one.serviceId)} />
            {open === one.serviceId && (
              <ServiceForm
                title={t('setup.repairOf', { name: nameOf(one.name) })}
                from={draftOfBroken(one, services)}
                all={services}
                onShut={shut}
              />
            )}
          </li>
        ))}
        {listed.map((service, at) => {
          const { serviceId } = service;
          return (
            <li key={serviceId}>
              <ServiceRow
                service={service}
                first={at === 0}
                last={at === listed.length - 1}
                onEdit={() => setOpen(open === serviceId ? undefined : serviceId)}
                onMove={(by) => move.mutate({ serviceId, by })}
                onState={(next) => state.mutate({ serviceId, state: next })}
              />
              {open === serviceId && (
                <ServiceForm
                  title={t('setup.editOf', { name: nameOf(service.name) })}
                  from={draftOf(service)}
                  all={services}
                  onShut={shut}
                />
              )}
            </li>
          );
        })}
      </ul>
      {open === NEW ? (
        <ServiceForm title={t('setup.newService')} from={emptyDraft(services)} all={services} onShut={shut} />
      ) : (
        <DeskButton icon={Plus} onPress={() => setOpen(NEW)}>
          {t('setup.addService')}
        </DeskButton>
      )}
      <WithdrawnList
        title={t('setup.withdrawnServices', { count: withdrawn.length })}
        rows={withdrawn.map(({ serviceId, name }) => ({ id: serviceId, name: nameOf(name) }))}
        onRestore={(serviceId) => state.mutate({ serviceId, state: 'offered' })}
      />
    </>
  );
}
