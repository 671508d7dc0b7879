import { Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { CLAIMS } from '../../../shared/domain/dispute.ts';
import { BigButton } from '../../parts/big-button.tsx';
import { ChoiceTile } from '../../parts/tile.tsx';
import { toggleClaim } from '../draft.ts';
import { CLAIM_ICONS } from '../icons.ts';
import { NextButton, Page, type ScreenProps } from '../page.tsx';

/** What the citizen wants: several may be chosen, none must be. */
export function Claims({ now, act }: ScreenProps) {
  const { t } = useTranslation(['kiosk', 'common']);
  const { claims, wish } = now.draft;
  return (
    <Page now={now} act={act} title={t('claims.title')} hint={t('claims.hint')} onward={<NextButton act={act} />}>
      <div className="tiles many">
        {CLAIMS.map((claim) => (
          <ChoiceTile
            key={claim}
            icon={CLAIM_ICONS[claim]}
            title={t(`common:claim.${claim}`)}
            chosen={claims.includes(claim)}
            onPress={() => act({ tap: 'fill', part: { claims: toggleClaim(claims, claim) } })}
          />
        ))}
      </div>
      <BigButton icon={Pencil} onPress={() => act({ tap: 'aside', to: 'wish' })}>
        {t('claims.own')}
      </BigButton>
      {wish.trim() !== '' && <p className="chosen-line">{t('claims.ownWritten', { wish })}</p>}
    </Page>
  );
}
