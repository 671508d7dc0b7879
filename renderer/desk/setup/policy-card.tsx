import { useTranslation } from 'react-i18next';
import type { PolicyLine } from '../../../shared/contract/desk/setup.ts';
import { asMillis } from '../../../shared/domain/millis.ts';
import { dayOf } from '../../../shared/domain/station-day.ts';
import { useDayText } from '../../parts/day-text.ts';
import { useLanguage } from '../use-language.ts';
import { SetupCard } from './setup-card.tsx';

/** The numbers this station goes by, and who set each: by hand on this machine, the district, or nobody. */
export function PolicyCard() {
  const { t } = useTranslation('desk');
  return (
    <SetupCard title={t('policy.title')} hint={t('policy.hint')}>
      {({ policy }) => (
        <ul className="setup-list">
          {policy.map((line) => (
            <Line key={line.name} of={line} />
          ))}
        </ul>
      )}
    </SetupCard>
  );
}

/** Where a number set by hand counts, what the district says stands beside it: somebody may have forgotten it there. */
function Line({ of: { name, value, origin, district } }: { readonly of: PolicyLine }) {
  const { t: common } = useTranslation('common');
  const dayText = useDayText(useLanguage());
  const said = district && { value: district.value, day: dayText(dayOf(asMillis(district.at))) };
  return (
    <li className="setup-row">
      <span className="who">
        {common(`policySetting.${name}`)}
        <span className="hint">
          {said !== null && origin === 'by-hand'
            ? common('settingOrigin.by-hand-beside', said)
            : common(`settingOrigin.${origin}`, { ...said })}
        </span>
      </span>
      <strong>{value}</strong>
    </li>
  );
}
