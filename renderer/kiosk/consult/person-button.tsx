import { UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../../parts/big-button.tsx';
import type { Ways } from '../page.tsx';

/** The way to somebody who can be asked; at the same place of every consultation screen. */
export function PersonButton({
  act,
  look = 'plain',
}: Pick<Ways, 'act'> & { readonly look?: 'plain' | 'main' | 'quiet' }) {
  const { t } = useTranslation('kiosk');
  return (
    <BigButton look={look} icon={UserRound} onPress={() => act({ tap: 'ask-person' })}>
      {t('consult.person')}
    </BigButton>
  );
}
