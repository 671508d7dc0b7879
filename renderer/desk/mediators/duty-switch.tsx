import { useMutation } from '@tanstack/react-query';
import { Switch } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { MediatorView } from '../../../shared/contract/desk/mediators.ts';
import { usePersonName } from '../../parts/use-names.ts';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { useDesk } from '../use-desk.ts';

/** On duty or not; only somebody on duty is offered to citizens. */
export function DutySwitch({ mediator: { mediatorId, name, onDuty } }: { readonly mediator: MediatorView }) {
  const { ask, queries } = useDesk();
  const { t } = useTranslation('desk');
  const person = usePersonName();
  const set = useMutation(
    ask.mediators.setDuty.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: ask.mediators.list.key() }),
    }),
  );
  // While the station has not answered, the switch shows where it is going.
  const shown = set.isPending ? set.variables.onDuty : onDuty;
  return (
    <>
      <Switch
        className="duty-switch"
        aria-label={t('mediators.dutyOf', { name: person(name) })}
        isSelected={shown}
        onChange={(next) => !set.isPending && set.mutate({ mediatorId, onDuty: next })}
      >
        <span className="track" aria-hidden>
          <span className="knob" />
        </span>
        {t(shown ? 'mediators.onDuty' : 'mediators.offDuty')}
      </Switch>
      <RefusalLine error={set.error} />
    </>
  );
}
