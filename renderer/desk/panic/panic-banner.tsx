import { useMutation } from '@tanstack/react-query';
import { Check, Footprints, ShieldAlert, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Panic } from '../../../shared/contract/desk/panic.ts';
import { may } from '../../../shared/rules/desk-rights.ts';
import { useMe } from '../desk-page.ts';
import { usePersonName } from '../../parts/use-names.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { momentText } from '../moment-text.ts';
import { useDesk } from '../use-desk.ts';
import { useLanguage, useNameOf } from '../use-language.ts';
import { usePanics } from './use-panics.ts';

/** Above everything at the desks of the others, without a sound, until it is over. */
export function PanicBanner() {
  const { t } = useTranslation('desk');
  const { data: panics = [] } = usePanics();
  return (
    <div className="panic-banner" role="alert" aria-label={t('panic.title')}>
      {panics
        .filter(({ mine, ended }) => !mine && ended === null)
        .map((panic) => (
          <OpenPanic key={panic.alarmId} panic={panic} />
        ))}
    </div>
  );
}

function OpenPanic({ panic: { alarmId, coming, ...panic } }: { readonly panic: Panic }) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { roles } = useMe();
  const come = useMutation(ask.panic.come.mutationOptions());
  const end = useMutation(ask.panic.end.mutationOptions());
  const comes = coming.some(({ me }) => me);
  const person = usePersonName();
  const others = coming.flatMap(({ me, name }) => (me ? [] : name === null ? t('panic.somebody') : person(name)));
  return (
    <div className="panic-alarm">
      <ShieldAlert aria-hidden className="icon" />
      <div className="words">
        <p>
          <strong>{t('panic.title')}</strong> <WhoAndWhere panic={panic} />
        </p>
        <p>{t('panic.quietly')}</p>
        {others.length > 0 && <p>{t('panic.others', { names: others.join(t('list.comma')) })}</p>}
        <RefusalLine error={come.error ?? end.error} />
      </div>
      {!comes && (
        <DeskButton look="main" icon={Footprints} pending={come.isPending} onPress={() => come.mutate({ alarmId })}>
          {t('panic.come')}
        </DeskButton>
      )}
      {(comes || may(roles, 'end-others-panic')) && (
        <>
          <DeskButton icon={Check} pending={end.isPending} onPress={() => end.mutate({ alarmId, as: 'handled' })}>
            {t('panic.end.handled')}
          </DeskButton>
          <DeskButton icon={Undo2} pending={end.isPending} onPress={() => end.mutate({ alarmId, as: 'false' })}>
            {t('panic.end.false')}
          </DeskButton>
        </>
      )}
    </div>
  );
}

/** Who, at which counter, and when. */
export function WhoAndWhere({
  panic: { pressedBy, counterName, pressedAt },
}: {
  readonly panic: Pick<Panic, 'pressedBy' | 'counterName' | 'pressedAt'>;
}) {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const nameOf = useNameOf();
  const person = usePersonName();
  const name = pressedBy === null ? t('panic.somebody') : person(pressedBy);
  const place = counterName === null ? t('panic.noCounter') : nameOf(counterName);
  return <span>{`${place} · ${name} · ${momentText(pressedAt, Date.now(), language)}`}</span>;
}
