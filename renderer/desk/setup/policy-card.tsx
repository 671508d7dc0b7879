import { useTranslation } from 'react-i18next';
import { SetupCard } from './setup-card.tsx';

/** The numbers this station goes by, and who set each: by hand on this machine, the district, or nobody. */
export function PolicyCard() {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  return (
    <SetupCard title={t('policy.title')} hint={t('policy.hint')}>
      {({ policy }) => (
        <ul className="setup-list">
          {policy.map(({ name, value, origin }) => (
            <li key={name} className="setup-row">
              <span className="who">{common(`policySetting.${name}`)}</span>
              <strong>{value}</strong>
              <span className="hint">{common(`settingOrigin.${origin}`)}</span>
            </li>
          ))}
        </ul>
      )}
    </SetupCard>
  );
}
