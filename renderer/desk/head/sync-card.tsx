import { useMutation, useQuery } from '@tanstack/react-query';
import { Check, RefreshCw, TriangleAlert } from 'lucide-react';
import { ProgressBar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Alarm, SyncStatus } from '../../../shared/contract/desk/head.ts';
import { NOUNS } from '../../../shared/domain/nouns.ts';
import { refusalOf } from '../../rpc/refusal-of.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { Shown } from '../fields/shown.tsx';
import { momentText } from '../moment-text.ts';
import { useDesk } from '../use-desk.ts';
import { useLanguage } from '../use-language.ts';

/** How it stands between station and district, and "now". */
export function SyncCard() {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  // Every fact adds to what waits, whatever it is about.
  const status = useQuery(ask.head.syncStatus.queryOptions({ input: {}, meta: { nouns: [...NOUNS] } }));
  const sync = useMutation(ask.head.syncNow.mutationOptions({ onSettled: () => status.refetch() }));
  const running = sync.isPending || (status.data?.running ?? false);
  return (
    <section className="card sync-card" aria-labelledby="sync-card">
      <h2 id="sync-card">{t('sync.title')}</h2>
      <Shown query={status}>{(now) => <Standing status={now} />}</Shown>
      <DeskButton
        look="main"
        icon={RefreshCw}
        disabled={status.data?.centreSet === false}
        pending={running}
        onPress={() => sync.mutate({})}
      >
        {t('sync.now')}
      </DeskButton>
      {running && (
        <ProgressBar isIndeterminate aria-label={t('sync.running')} className="progress">
          <span>{t('sync.running')}</span>
          <span className="bar" aria-hidden />
        </ProgressBar>
      )}
      <p className="good-line" role="status">
        {sync.isSuccess && !running && (
          <>
            <Check aria-hidden className="icon" />
            <span>{t('sync.done', { sent: sync.data.sent, received: sync.data.received })}</span>
          </>
        )}
      </p>
      {/* What stands above already is not said twice. */}
      {refusalOf(sync.error) !== status.data?.lastProblem && <RefusalLine error={sync.error} />}
    </section>
  );
}

function Standing({ status }: { readonly status: SyncStatus }) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const language = useLanguage();
  const alarm = alarmOf(status);
  const at = (moment: number | null, never: string) =>
    moment === null ? never : momentText(moment, Date.now(), language);
  return (
    <>
      {!status.centreSet && <p className="note-line">{common('refusal.centre-not-set')}</p>}
      <dl>
        <dt>{t('sync.lastSuccess')}</dt>
        <dd>{at(status.lastSuccessAt, t('sync.never'))}</dd>
        <dt>{t('sync.lastTry')}</dt>
        <dd>{at(status.lastTryAt, t('sync.never'))}</dd>
        <dt>{t('sync.next')}</dt>
        <dd>{at(status.nextAt, t('sync.noNext'))}</dd>
        <dt>{t('sync.waiting')}</dt>
        <dd>{status.waiting === 0 ? t('sync.allThere') : t('sync.records', { count: status.waiting })}</dd>
        <dt>{t('sync.parked')}</dt>
        <dd>{status.parked === 0 ? t('sync.noneParked') : t('sync.records', { count: status.parked })}</dd>
      </dl>
      {status.parked > 0 && <p className="hint">{t('sync.parkedHint')}</p>}
      {status.lastProblem !== null && (
        <div className="note-line">
          <TriangleAlert aria-hidden className="icon" />
          <p>
            {alarm === undefined
              ? t('sync.problem', { text: common(`refusal.${status.lastProblem}`) })
              : t('sync.problemAbove', { text: t(`alarm.${alarm}`) })}
          </p>
        </div>
      )}
    </>
  );
}

/** The alarm that says what to do about the last refusal, if there is one. */
function alarmOf({ machine, shutOut }: SyncStatus): Alarm['code'] | undefined {
  if (machine !== null) return `machine-${machine}`;
  return shutOut === null ? undefined : SHUT_OUT[shutOut];
}

const SHUT_OUT = {
  revoked: 'certificate-revoked',
  certificate: 'certificate-refused',
  login: 'login-refused',
} as const satisfies Record<NonNullable<SyncStatus['shutOut']>, Alarm['code']>;
