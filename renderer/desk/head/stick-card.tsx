import { useMutation, useQuery } from '@tanstack/react-query';
import { Check, HardDriveDownload, HardDriveUpload, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { BundleStatus } from '../../../shared/contract/desk/bundles.ts';
import { NOUNS } from '../../../shared/domain/nouns.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { Shown } from '../fields/shown.tsx';
import { momentText } from '../moment-text.ts';
import { useDesk } from '../use-desk.ts';
import { useLanguage } from '../use-language.ts';

/** For a station without a network: what waits for the district, and the stick that takes it there and brings the answer. */
export function StickCard() {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  // Every fact adds to what waits, whatever it is about.
  const status = useQuery(ask.bundles.status.queryOptions({ input: {}, meta: { nouns: [...NOUNS] } }));
  const write = useMutation(ask.bundles.write.mutationOptions({ onSettled: () => status.refetch() }));
  const read = useMutation(ask.bundles.read.mutationOptions({ onSettled: () => status.refetch() }));
  const ready = status.data?.ready === 'ready';
  const busy = write.isPending || read.isPending;
  return (
    <section className="card sync-card" aria-labelledby="stick-card">
      <h2 id="stick-card">{t('stick.title')}</h2>
      <p className="hint">{t('stick.hint')}</p>
      <Shown query={status}>{(now) => <Standing status={now} />}</Shown>
      <div className="stick-buttons">
        <DeskButton
          look="main"
          icon={HardDriveDownload}
          disabled={!ready || read.isPending}
          pending={write.isPending}
          onPress={() => {
            read.reset();
            write.mutate({});
          }}
        >
          {t('stick.write')}
        </DeskButton>
        <DeskButton
          icon={HardDriveUpload}
          disabled={!ready || write.isPending}
          pending={read.isPending}
          onPress={() => {
            write.reset();
            read.mutate({});
          }}
        >
          {t('stick.read')}
        </DeskButton>
      </div>
      <p className="good-line" role="status">
        {write.isSuccess && !busy && (
          <Said text={write.data.records > 0 ? t('stick.written', { count: write.data.records }) : t('stick.asked')} />
        )}
        {read.isSuccess && !busy && (read.data.isNew || read.data.refused.length === 0) && (
          <Said
            text={
              read.data.isNew
                ? t('stick.readDone', { received: read.data.received, waiting: read.data.waiting })
                : t('stick.known')
            }
          />
        )}
      </p>
      {write.data?.ownDisk === true && !busy && <Warning text={t('stick.ownDisk')} />}
      {!busy &&
        read.data?.refused.map((code, nth) => (
          <Warning key={`${nth} ${code}`} text={t('stick.refused', { why: common(`bundleFault.${code}`) })} />
        ))}
      <RefusalLine error={write.error ?? read.error} />
    </section>
  );
}

function Said({ text }: { readonly text: string }) {
  return (
    <>
      <Check aria-hidden className="icon" />
      <span>{text}</span>
    </>
  );
}

function Warning({ text }: { readonly text: string }) {
  return (
    <div className="note-line" role="alert">
      <TriangleAlert aria-hidden className="icon" />
      <p>{text}</p>
    </div>
  );
}

function Standing({ status }: { readonly status: BundleStatus }) {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const at = (moment: number | null) => (moment === null ? t('sync.never') : momentText(moment, Date.now(), language));
  return (
    <>
      {status.ready !== 'ready' && <p className="note-line">{t(`stick.unready.${status.ready}`)}</p>}
      <dl>
        <dt>{t('stick.waiting')}</dt>
        <dd>{status.waiting === 0 ? t('sync.allThere') : t('sync.records', { count: status.waiting })}</dd>
        <dt>{t('stick.onStick')}</dt>
        <dd>{status.onStick === 0 ? t('sync.noneParked') : t('sync.records', { count: status.onStick })}</dd>
        <dt>{t('stick.writtenAt')}</dt>
        <dd>{at(status.writtenAt)}</dd>
        <dt>{t('stick.readAt')}</dt>
        <dd>{at(status.readAt)}</dd>
        <dt>{t('stick.fingerprint')}</dt>
        <dd className="fingerprint">{status.fingerprint}</dd>
        <dt>{t('stick.districtFingerprint')}</dt>
        <dd className="fingerprint">{status.districtFingerprint ?? t('stick.noFingerprint')}</dd>
      </dl>
    </>
  );
}
