import { Send } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DisputeFile } from '../../../../shared/contract/desk/disputes.ts';
import { PLATFORM_OF_TARGET } from '../../../../shared/rules/platform-of-target.ts';
import { usePlace } from '../../desk-page.ts';
import { DeskButton } from '../../fields/desk-button.tsx';
import { DraftForm } from '../../referrals/draft-form.tsx';
import { type Given, GivenNumber } from '../../referrals/given-number.tsx';

/**
 * What was sent on of this case (流转) and how it stands there. A case that the head referred and nobody has written
 * to the receiver about yet asks for it, with what the file knows already filled in.
 */
export function ReferralsOnFile({ file }: { readonly file: DisputeFile }) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const { disputeId, referrals, referredTo, erased } = file;
  const [writing, setWriting, leave] = usePlace<boolean>(`dispute/${disputeId}/refer`, false);
  const [given, setGiven] = useState<Given | null>(null);
  const mayWrite = referredTo !== null && !erased;
  if (referrals.length === 0 && !mayWrite) return null;
  return (
    <section className="referrals-on-file" aria-labelledby="file-referrals">
      <h3 id="file-referrals">{t('file.referrals')}</h3>
      {mayWrite && referrals.length === 0 && !writing && (
        <p className="hint" role="status">
          {t('file.referralMissing', { target: common(`referralTarget.${referredTo}`) })}
        </p>
      )}
      {referrals.length > 0 && (
        <ul className="hazard-steps">
          {referrals.map((one) => (
            <li key={one.referralId}>
              <strong>{one.number}</strong> {common(`platform.${one.platform}`)} ·{' '}
              {common(`referralState.${one.state}`)}
            </li>
          ))}
        </ul>
      )}
      {mayWrite && !writing && (
        <DeskButton look={referrals.length === 0 ? 'main' : 'plain'} icon={Send} onPress={() => setWriting(true)}>
          {t('referrals.draft')}
        </DeskButton>
      )}
      {mayWrite && writing && (
        <DraftForm
          origin={{ kind: 'dispute', id: disputeId }}
          known={{
            summary: file.statement ?? '',
            name: file.name ?? '',
            phone: file.phone ?? '',
            otherName: file.respondentName ?? '',
            platform: PLATFORM_OF_TARGET[referredTo],
          }}
          onDrop={() => leave(true, false)}
          onSaved={(saved) => {
            setGiven(saved);
            leave(true, false);
          }}
        />
      )}
      {given !== null && <GivenNumber given={given} onAway={() => setGiven(null)} />}
    </section>
  );
}
