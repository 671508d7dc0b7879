import { useMutation } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DisputeFile } from '../../../shared/contract/desk/disputes.ts';
import type { MatchExplanation } from '../../../shared/contract/desk/matching.ts';
import { may } from '../../../shared/rules/desk-rights.ts';
import { usePersonName } from '../../parts/use-names.ts';
import { useMe } from '../desk-page.ts';
import { useReasonText } from '../disputes/use-reason-text.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { useDesk } from '../use-desk.ts';
import { ReleaseForm } from './release-form.tsx';

interface CoMediatorsProps {
  readonly file: Pick<DisputeFile, 'disputeId' | 'belongs'>;
  readonly explanation: Pick<MatchExplanation, 'beside' | 'besideOffers'>;
}

/** Who mediates beside the one who has the dispute, and whom to ask where a language is missing (共同调解). */
export function CoMediators({ file, explanation: { beside, besideOffers } }: CoMediatorsProps) {
  const { t } = useTranslation('desk');
  const me = useMe();
  const person = usePersonName();
  const [releasing, setReleasing] = useState<string | null>(null);
  const decides = file.belongs === 'mine' || may(me.roles, 'see-all-disputes');
  if (beside.length === 0 && besideOffers.length === 0) return null;
  return (
    <section aria-labelledby="match-beside">
      <h4 id="match-beside">{t('match.beside')}</h4>
      {beside.length > 0 && (
        <ul className="people-lines">
          {beside.map(({ mediatorId, name }) => (
            <li key={mediatorId}>
              <span>{person(name)}</span>
              {(decides || mediatorId === me.staffId) && (
                <DeskButton
                  look="quiet"
                  label={t('match.besideReleaseOf', { name: person(name) })}
                  onPress={() => setReleasing(mediatorId)}
                >
                  {t('match.besideRelease')}
                </DeskButton>
              )}
              {releasing === mediatorId && (
                <ReleaseForm
                  disputeId={file.disputeId}
                  mediatorId={mediatorId}
                  name={person(name)}
                  onShut={() => setReleasing(null)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {besideOffers.length > 0 && <Offers disputeId={file.disputeId} offers={besideOffers} decides={decides} />}
    </section>
  );
}

interface OffersProps {
  readonly disputeId: string;
  readonly offers: MatchExplanation['besideOffers'];
  readonly decides: boolean;
}

function Offers({ disputeId, offers, decides }: OffersProps) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const reasonText = useReasonText();
  const person = usePersonName();
  const appoint = useMutation(ask.matching.appointBeside.mutationOptions());
  return (
    <>
      <p className="hint">{t('match.besideHint')}</p>
      <ul className="people-lines">
        {offers.map(({ mediatorId, name, party, reason }) => (
          <li key={mediatorId}>
            <span>{t(`match.besideWhy.${party}`, { name: person(name), why: reasonText(reason) })}</span>
            {decides && (
              <DeskButton
                icon={UserPlus}
                pending={appoint.isPending && appoint.variables.mediatorId === mediatorId}
                onPress={() => appoint.mutate({ disputeId, mediatorId })}
              >
                {t('match.besideAppoint', { name: person(name) })}
              </DeskButton>
            )}
          </li>
        ))}
      </ul>
      <RefusalLine error={appoint.error} />
    </>
  );
}
