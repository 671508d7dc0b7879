import { CalendarCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { APPOINTMENT_CODE_LENGTH } from '../../../shared/domain/appointment.ts';
import { BigButton } from '../../parts/big-button.tsx';
import { NumberPad } from '../../parts/number-pad.tsx';
import { TypedSlots } from '../../parts/typed-slots.tsx';
import { isAsking } from '../journey-state.ts';
import { Page, type ScreenProps } from '../page.tsx';

/** The code of an appointment, six digits. */
export function AppointmentScreen({ now, act }: ScreenProps) {
  const { t } = useTranslation('kiosk');
  const { code } = now.appointment;
  const asking = isAsking(now);
  const type = (typed: string) => act({ tap: 'type-code', code: typed });
  return (
    <Page
      now={now}
      act={act}
      title={asking ? t('appointment.asking') : t('appointment.title')}
      hint={t('appointment.hint')}
      missing={t('appointment.missing')}
      onward={
        <BigButton look="main" icon={CalendarCheck} disabled={asking} onPress={() => act({ tap: 'check-in' })}>
          {t('appointment.go')}
        </BigButton>
      }
    >
      <div className="look-up">
        <TypedSlots
          label={t('appointment.shown')}
          typed={code}
          slots={APPOINTMENT_CODE_LENGTH}
          empty={t('askNumber.empty')}
        />
        <NumberPad
          name={t('askNumber.pad')}
          deleteName={t('askNumber.delete')}
          letters={[]}
          onDigit={(digit) => type(code + digit)}
          onDelete={() => type(code.slice(0, -1))}
        />
      </div>
      <p className="staff-hint">{t('appointment.lost')}</p>
    </Page>
  );
}
