import { BellRing, PhoneCall } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ConsultFound } from '../../../shared/contract/kiosk/consult.ts';
import { BigButton } from '../../parts/big-button.tsx';
import type { Ways } from '../page.tsx';

/** The number to call, before any answer: the words speak of what cannot wait. */
export function DangerFirst({ now, act, danger }: Ways & { readonly danger: NonNullable<ConsultFound['danger']> }) {
  const { t } = useTranslation('kiosk');
  const { call } = now.consult;
  const [first = 'violence'] = danger.emergencies;
  return (
    <section className="danger-first" role="alert">
      <p className="numbers">
        <PhoneCall aria-hidden className="icon" />
        {danger.numbers.map((number) => (
          <strong key={number}>{number}</strong>
        ))}
      </p>
      <div className="what">
        <p className="words">{t(`consultDanger.${first}`)}</p>
        <BigButton
          icon={BellRing}
          disabled={call === 'sending' || call === 'heard'}
          onPress={() => act({ tap: 'consult-call' })}
        >
          {t('consult.dangerCall')}
        </BigButton>
        {(call === 'heard' || call === 'unheard') && <p className={`called ${call}`}>{t(`danger.${call}`)}</p>}
      </div>
    </section>
  );
}
