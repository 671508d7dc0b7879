import { UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../../parts/big-button.tsx';
import type { Ways } from '../page.tsx';
import { useServices } from '../use-services.ts';
import { FIRE_SERVICE } from './fire-menu.tsx';

/** The way to a person from where fire safety ends: its own line while it gives numbers, else where anything is asked. */
export function FirePerson({ act }: Pick<Ways, 'act'>) {
  const { t } = useTranslation('kiosk');
  const { data: services = [] } = useServices();
  const counter = services.find(({ serviceId }) => serviceId === FIRE_SERVICE);
  return (
    <BigButton
      icon={UserRound}
      onPress={() => act(counter?.closed === null ? { tap: 'take', serviceId: FIRE_SERVICE } : { tap: 'ask-person' })}
    >
      {t('fire.number')}
    </BigButton>
  );
}
