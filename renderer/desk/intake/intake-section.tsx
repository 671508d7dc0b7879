import { isEnded } from '../../../shared/domain/dispute-stage.ts';
import { ClipboardPen, TriangleAlert, UserPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { IntakeView } from '../../../shared/contract/desk/intake.ts';
import type { DisputeFile } from '../../../shared/contract/desk/disputes.ts';
import { usePlace } from '../desk-page.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { Shown } from '../fields/shown.tsx';
import { IntakeFacts } from './intake-facts.tsx';
import { IntakeForm } from './intake-form.tsx';
import { PartyCard } from './party-card.tsx';
import { PartyForm } from './party-form.tsx';
import { useIntake } from './use-intake.ts';

/** The people of a dispute and its registration: what the kiosk asked, and what the desk completes. */
export function IntakeSection({ file }: { readonly file: DisputeFile }) {
  const query = useIntake(file.disputeId);
  return <Shown query={query}>{(intake) => <Intake file={file} intake={intake} />}</Shown>;
}

/** Which form is open: that of a party, of somebody new, or the registration. */
type Open = { readonly form: 'party'; readonly partyId: string | null } | { readonly form: 'intake' } | null;

function Intake({ file, intake }: { readonly file: DisputeFile; readonly intake: IntakeView }) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const { disputeId } = file;
  const [open, setOpen] = usePlace<Open>(`intake/${disputeId}`, null);
  const writable = !isEnded(file.stage) && !file.erased;
  const nameOf = (partyId: string | null) => intake.parties.find((one) => one.partyId === partyId)?.name ?? '';
  const shut = () => setOpen(null);
  return (
    <section className="intake" aria-labelledby="intake">
      <h3 id="intake">{t('party.title')}</h3>
      {intake.missing.length > 0 && (
        <ul className="gaps" aria-label={t('party.missing')}>
          {intake.missing.map(({ code, partyId, blocks }) => (
            <li key={`${code}/${partyId ?? ''}`} className={blocks ? 'blocks' : ''}>
              <TriangleAlert aria-hidden className="icon" />
              {nameOf(partyId) === ''
                ? common(`partyGap.${code}`)
                : t('party.gapOf', { name: nameOf(partyId), gap: common(`partyGap.${code}`) })}
            </li>
          ))}
        </ul>
      )}
      <ul className="party-cards">
        {intake.parties.map((party) => (
          <li key={party.partyId}>
            <PartyCard
              party={party}
              forWhom={nameOf(party.onBehalfOf)}
              disputeId={disputeId}
              erased={file.erased}
              {...(writable ? { onEdit: () => setOpen({ form: 'party', partyId: party.partyId }) } : {})}
            />
          </li>
        ))}
      </ul>
      {writable && open === null && (
        <div className="steps">
          <DeskButton icon={UserPlus} onPress={() => setOpen({ form: 'party', partyId: null })}>
            {t('party.add')}
          </DeskButton>
          <DeskButton icon={ClipboardPen} onPress={() => setOpen({ form: 'intake' })}>
            {t('intake.complete')}
          </DeskButton>
        </div>
      )}
      {writable && open?.form === 'party' && (
        <PartyForm
          key={open.partyId}
          disputeId={disputeId}
          parties={intake.parties}
          party={intake.parties.find(({ partyId }) => partyId === open.partyId)}
          onShut={shut}
        />
      )}
      {writable && open?.form === 'intake' && (
        <IntakeForm disputeId={disputeId} completed={intake.completed} onShut={shut} />
      )}
      {intake.completed !== null && <IntakeFacts completed={intake.completed} erased={file.erased} />}
    </section>
  );
}
