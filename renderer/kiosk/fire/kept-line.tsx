import { useTranslation } from 'react-i18next';
import type { KeptCode } from './kept-code.ts';

const NAME = { 'fire-check': 'fire.keptCheck', hazard: 'fire.keptHazard' } as const satisfies Record<
  KeptCode['of'],
  string
>;

/** What to come back with, beside the number somebody took after it. */
export function KeptLine({ kept: { of, code } }: { readonly kept: KeptCode }) {
  const { t } = useTranslation('kiosk');
  return (
    <section className="kept-code">
      <p>
        {t(NAME[of])} <strong>{code}</strong>
      </p>
      <p className="hint">{t('fire.keptHint')}</p>
    </section>
  );
}
