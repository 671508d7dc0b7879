import { useMutation } from '@tanstack/react-query';
import { HandHelping, Siren } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DangerAlarm } from '../../../shared/contract/desk/danger-alarms.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { momentText } from '../moment-text.ts';
import { useDesk } from '../use-desk.ts';
import { useLanguage } from '../use-language.ts';
import { openAlarmBell } from './alarm-bell.ts';
import { useDangerAlarms } from './use-danger-alarms.ts';

/** Above everything at every desk, with a bell, until somebody says "I will see to it". */
export function DangerBanner() {
  const { t } = useTranslation('desk');
  const { data: alarms = [] } = useDangerAlarms();
  const unanswered = alarms.filter(({ answeredBy }) => answeredBy === null);
  // The newest of a terminal says all: one answer is for all of them.
  const open = [...Map.groupBy(unanswered, ({ terminal }) => terminal).values()].flatMap(([newest]) => newest ?? []);
  const [bell] = useState(openAlarmBell);
  const rings = open.length > 0;
  useEffect(() => {
    if (rings) bell.start();
    return () => bell.stop();
  }, [bell, rings]);
  return (
    <div className="danger-banner" role="alert" aria-label={t('dangerAlarm.title')}>
      {open.map((alarm) => (
        <OpenAlarm key={alarm.alarmId} alarm={alarm} />
      ))}
    </div>
  );
}

function OpenAlarm({ alarm }: { readonly alarm: DangerAlarm }) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const answer = useMutation(ask.dangerAlarms.answer.mutationOptions());
  return (
    <div className="danger-alarm">
      <Siren aria-hidden className="icon" />
      <div className="words">
        <p>
          <strong>{t('dangerAlarm.title')}</strong> <WhereAndWhen alarm={alarm} />
        </p>
        <DangersOf alarm={alarm} />
        <RefusalLine error={answer.error} />
      </div>
      <DeskButton
        look="main"
        icon={HandHelping}
        pending={answer.isPending}
        onPress={() => answer.mutate({ alarmId: alarm.alarmId })}
      >
        {t('dangerAlarm.answer')}
      </DeskButton>
    </div>
  );
}

/** Which terminal or ticket, and when. */
export function WhereAndWhen({ alarm }: { readonly alarm: DangerAlarm }) {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const place =
    alarm.number === null
      ? t('dangerAlarm.place', { terminal: alarm.terminal })
      : t('dangerAlarm.number', { number: alarm.number });
  return (
    <span>
      {place} · {momentText(alarm.raisedAt, Date.now(), language)}
    </span>
  );
}

/** Why it rang and which kinds of danger, in words. */
export function DangersOf({ alarm }: { readonly alarm: DangerAlarm }) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const cause = t(`dangerAlarm.${alarm.cause}`);
  const dangers = alarm.dangers.map((danger) => common(`danger.${danger}`)).join(t('list.comma'));
  return <p>{dangers === '' ? cause : t('dangerAlarm.why', { cause, dangers })}</p>;
}
