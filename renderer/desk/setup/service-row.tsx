import { CirclePause, CirclePlay, FileX2, Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ServiceSetup } from '../../../shared/contract/desk/setup.ts';
import { LAST_NUMBER, type ServiceState } from '../../../shared/domain/service.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { useNameOf } from '../use-language.ts';
import { MoveButtons } from './move-buttons.tsx';
import { useHoursLine } from './use-hours-line.ts';

interface ServiceRowProps {
  readonly service: ServiceSetup;
  readonly first: boolean;
  readonly last: boolean;
  readonly onEdit: () => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onState: (state: ServiceState) => void;
}

/** One service in a few words, with all that can be done to it. */
export function ServiceRow({ service, first, last, onEdit, onMove, onState }: ServiceRowProps) {
  const { t } = useTranslation('desk');
  const nameOf = useNameOf();
  const name = nameOf(service.name);
  const paused = service.state === 'paused';
  return (
    <div className="setup-row">
      <span className="letter" aria-hidden>
        {service.prefix}
      </span>
      <span className="who">
        <strong>{name}</strong>
        {paused && (
          <span className="paused">
            <CirclePause aria-hidden className="icon" />
            {t('setup.paused')}
          </span>
        )}
        <ServiceWords service={service} />
      </span>
      <span className="does">
        <MoveButtons name={name} first={first} last={last} onMove={onMove} />
        <DeskButton look="quiet" icon={Pencil} label={t('setup.editOf', { name })} onPress={onEdit}>
          {t('setup.edit')}
        </DeskButton>
        {paused ? (
          <DeskButton
            look="quiet"
            icon={CirclePlay}
            label={t('setup.resumeOf', { name })}
            onPress={() => onState('offered')}
          >
            {t('setup.resume')}
          </DeskButton>
        ) : (
          <DeskButton
            look="quiet"
            icon={CirclePause}
            label={t('setup.pauseOf', { name })}
            onPress={() => onState('paused')}
          >
            {t('setup.pause')}
          </DeskButton>
        )}
        <DeskButton
          look="quiet"
          icon={FileX2}
          label={t('setup.withdrawOf', { name })}
          disabled={service.kind === 'mediation'}
          onPress={() => onState('withdrawn')}
        >
          {t('setup.withdraw')}
        </DeskButton>
      </span>
    </div>
  );
}

function ServiceWords({ service }: { readonly service: ServiceSetup }) {
  const { t } = useTranslation('desk');
  const nameOf = useNameOf();
  const hoursLine = useHoursLine();
  const { prefix, numbers, dailyContingent, counters } = service;
  const wholeRange = numbers.from === 1 && numbers.to === LAST_NUMBER;
  const words = [
    hoursLine(service.hours),
    ...(wholeRange ? [] : [t('setup.rangeLine', { prefix, ...numbers })]),
    ...(dailyContingent === null ? [] : [t('setup.contingentLine', { count: dailyContingent })]),
  ];
  return (
    <>
      <span className="hint">{words.join(t('list.semicolon'))}</span>
      <span className={counters.length === 0 ? 'lacking' : 'hint'}>
        {counters.length === 0
          ? t('setup.noCounter')
          : t('setup.countersLine', { names: counters.map(nameOf).join(t('list.comma')) })}
      </span>
    </>
  );
}
