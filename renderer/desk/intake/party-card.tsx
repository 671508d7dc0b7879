import { useMutation } from '@tanstack/react-query';
import { Pencil, UserMinus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartyView } from '../../../shared/contract/desk/intake.ts';
import { usePlaceName } from '../../parts/use-names.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { useDesk } from '../use-desk.ts';
import { useNameOf } from '../use-language.ts';
import { maskedIdNumber } from './masked-id-number.ts';

interface PartyCardProps {
  readonly party: PartyView;
  /** Name of who the party is there for. */
  readonly forWhom: string;
  readonly disputeId: string;
  readonly erased: boolean;
  readonly onEdit?: () => void;
}

/** One person of a dispute. The identity number is masked here and whole only in the form. */
export function PartyCard({ party, forWhom, disputeId, erased, onEdit }: PartyCardProps) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const nameOf = useNameOf();
  const placeName = usePlaceName();
  const said = [
    party.sex && common(`sex.${party.sex}`),
    party.ageBand && common(`ageBand.${party.ageBand}`),
    party.phone,
    party.homeName && placeName(party.homeName),
    party.dialects.map(({ name }) => nameOf(name)).join(t('list.comma')),
    party.mandarin && t('party.mandarinIs', { level: common(`mandarin.${party.mandarin}`) }),
    party.interpreter && t('party.needsInterpreter', { language: common(`interpreter.${party.interpreter}`) }),
    party.idType && [common(`idType.${party.idType}`), maskedIdNumber(party.idNumber ?? '')].join(' '),
    party.employer,
    party.occupation,
    party.ethnicity,
    party.address,
    party.peopleCount && t('party.peopleIs', { count: party.peopleCount }),
  ].filter((one): one is string => typeof one === 'string' && one.trim() !== '');
  const unnamed = erased ? t('file.gone') : party.sealed ? t('file.sealed') : t('file.notSaid');
  return (
    <article className="party-card" aria-label={party.name ?? common(`partyRole.${party.role}`)}>
      <h4>
        <span className="role">
          {forWhom === ''
            ? common(`partyRole.${party.role}`)
            : t('party.roleFor', { role: common(`partyRole.${party.role}`), name: forWhom })}
        </span>{' '}
        {party.name === null || party.name === '' ? <span className="gone">{unnamed}</span> : party.name}
      </h4>
      {said.length > 0 && <p>{said.join(' · ')}</p>}
      {onEdit !== undefined && (
        <div className="steps">
          <DeskButton
            look="quiet"
            icon={Pencil}
            onPress={onEdit}
            label={`${t('party.edit')} ${party.name ?? ''} ${common(`partyRole.${party.role}`)}`}
          >
            {t('party.edit')}
          </DeskButton>
          {party.role !== 'applicant' && <Remove party={party} disputeId={disputeId} />}
        </div>
      )}
    </article>
  );
}

/** Two touches: the first asks. */
function Remove({ party, disputeId }: Pick<PartyCardProps, 'party' | 'disputeId'>) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const [sure, setSure] = useState(false);
  const remove = useMutation(ask.intake.removeParty.mutationOptions({ onSettled: () => setSure(false) }));
  const who = `${party.name ?? ''} ${common(`partyRole.${party.role}`)}`;
  return (
    <>
      <DeskButton
        look={sure ? 'danger' : 'quiet'}
        icon={UserMinus}
        pending={remove.isPending}
        onPress={() => (sure ? remove.mutate({ disputeId, partyId: party.partyId }) : setSure(true))}
        label={`${sure ? t('party.removeSure') : t('party.remove')} ${who}`}
      >
        {sure ? t('party.removeSure') : t('party.remove')}
      </DeskButton>
      <RefusalLine error={remove.error} />
    </>
  );
}
