import { useTranslation } from 'react-i18next';
import { REFERRAL_LETTER } from '../../../shared/domain/referral.ts';
import { NumberPad } from '../../parts/number-pad.tsx';
import { TypedSlots } from '../../parts/typed-slots.tsx';
import { NextButton, Page, type ScreenProps } from '../page.tsx';
import { useServices } from '../use-services.ts';

const DIGITS = 4;

/** The number to look up: the letter of a queue, then digits. */
export function AskNumber({ now, act }: ScreenProps) {
  const { t } = useTranslation('kiosk');
  const services = useServices();
  const letters = [...new Set([...(services.data ?? []).map(({ prefix }) => prefix), REFERRAL_LETTER])].sort();
  const { number } = now.question;
  const type = (typed: string) => act({ tap: 'type-number', number: typed });
  return (
    <Page
      now={now}
      act={act}
      title={t('askNumber.title')}
      hint={t('askNumber.hint')}
      missing={t('askNumber.missing')}
      onward={<NextButton act={act} />}
    >
      <p className="hint">{t('askNumber.scan')}</p>
      <div className="look-up">
        <TypedSlots label={t('askNumber.shown')} typed={number} slots={DIGITS} empty={t('askNumber.empty')} />
        <NumberPad
          name={t('askNumber.pad')}
          deleteName={t('askNumber.delete')}
          letters={letters}
          onLetter={(letter) => type(letter + number.replace(/\D/g, ''))}
          onDigit={(digit) => number.replace(/\D/g, '').length < DIGITS && type(number + digit)}
          onDelete={() => type(number.slice(0, -1))}
        />
      </div>
    </Page>
  );
}
