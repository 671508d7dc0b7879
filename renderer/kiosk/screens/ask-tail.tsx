import { Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../../parts/big-button.tsx';
import { NumberPad } from '../../parts/number-pad.tsx';
import { TypedSlots } from '../../parts/typed-slots.tsx';
import { isAsking } from '../journey-state.ts';
import { Page, type ScreenProps } from '../page.tsx';

const DIGITS = 4;

/** The last four digits of the phone, for who registered a dispute; a plain number needs none. */
export function AskTail({ now, act }: ScreenProps) {
  const { t } = useTranslation('kiosk');
  const { tail } = now.question;
  const type = (typed: string) => act({ tap: 'type-tail', tail: typed });
  const asking = isAsking(now);
  return (
    <Page
      now={now}
      act={act}
      title={asking ? t('askTail.asking') : t('askTail.title')}
      hint={t('askTail.hint')}
      missing={t('askTail.missing')}
      onward={
        <BigButton look="main" icon={Search} disabled={asking} onPress={() => act({ tap: 'look-up', withTail: true })}>
          {t('askTail.go')}
        </BigButton>
      }
    >
      <BigButton disabled={asking} onPress={() => act({ tap: 'look-up', withTail: false })}>
        {t('askTail.skip')}
      </BigButton>
      <div className="look-up">
        <TypedSlots label={t('askTail.shown')} typed={tail} slots={DIGITS} empty={t('askNumber.empty')} />
        <NumberPad
          name={t('askNumber.pad')}
          deleteName={t('askNumber.delete')}
          letters={[]}
          onDigit={(digit) => tail.length < DIGITS && type(tail + digit)}
          onDelete={() => type(tail.slice(0, -1))}
        />
      </div>
    </Page>
  );
}
