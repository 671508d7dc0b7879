import { useMutation } from '@tanstack/react-query';
import { Hand, Handshake } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DisputeLine } from '../../../shared/contract/desk/disputes.ts';
import { may } from '../../../shared/rules/desk-rights.ts';
import { useMe, usePlace } from '../desk-page.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { Shown } from '../fields/shown.tsx';
import { PanelFileView } from '../panel/panel-file-view.tsx';
import { useDesk } from '../use-desk.ts';
import { DisputeFileView } from './dispute-file-view.tsx';
import { DisputeList } from './dispute-list.tsx';
import { DueToday } from './due-today.tsx';
import { OpenCaseContext } from './open-case.ts';
import { useDisputes } from './use-disputes.ts';

interface DisputesPanelProps {
  readonly chosen: string | null;
  readonly fresh: ReadonlySet<string>;
  readonly onChoose: (disputeId: string | null) => void;
}

/** The list beside the open file. */
export function DisputesPanel({ chosen, fresh, onChoose }: DisputesPanelProps) {
  const { t } = useTranslation('desk');
  const me = useMe();
  const disputes = useDisputes(true);
  const line = disputes.data?.find(({ disputeId }) => disputeId === chosen);
  // A case reached through another may be closed for long, and stands in no list.
  const [linked, setLinked] = usePlace<string | null>('linked-dispute', null);
  const openLinked = (disputeId: string) => {
    setLinked(disputeId);
    onChoose(disputeId);
  };
  const readable = line?.belongs === 'mine' || line?.belongs === 'beside' || may(me.roles, 'see-all-disputes');
  return (
    <div className="disputes-panel">
      <Shown query={disputes}>
        {(lines) => (
          <DisputeList lines={lines} chosen={chosen} fresh={fresh} onChoose={onChoose}>
            <DueToday onChoose={onChoose} />
          </DisputeList>
        )}
      </Shown>
      <section className="dispute-file" aria-label={t('file.title')} tabIndex={0}>
        {chosen === null || (line === undefined && chosen !== linked) ? (
          <p className="quiet-line">{t('disputes.choose')}</p>
        ) : line === undefined || readable ? (
          <OpenCaseContext value={openLinked}>
            <DisputeFileView key={chosen} disputeId={chosen} onGone={() => onChoose(null)} />
          </OpenCaseContext>
        ) : line.belongs === 'panel' ? (
          <PanelFileView key={chosen} disputeId={chosen} />
        ) : (
          <OpenToMe line={line} />
        )}
      </section>
    </div>
  );
}

/** A dispute nobody has yet: its file opens to whoever calls the number, or takes it once it was called. */
function OpenToMe({ line }: { readonly line: DisputeLine }) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const takeOn = useMutation(ask.disputes.takeOn.mutationOptions());
  const inLine = line.ticketState === 'waiting';
  return (
    <div className="open-to-me">
      <Hand aria-hidden className="icon" />
      <h2>{line.number}</h2>
      <p>{t('disputes.openToMe')}</p>
      <p className="hint">{t(inLine ? 'disputes.openToMeHint' : 'disputes.openToMeCalled')}</p>
      {!inLine && (
        <DeskButton
          look="main"
          icon={Handshake}
          pending={takeOn.isPending}
          onPress={() => takeOn.mutate({ disputeId: line.disputeId })}
        >
          {t('step.take-on')}
        </DeskButton>
      )}
      <RefusalLine error={takeOn.error} />
    </div>
  );
}
