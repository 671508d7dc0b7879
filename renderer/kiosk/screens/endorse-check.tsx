import { IdCard } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { CHOICES, type CheckAnswers, type CheckQuestion } from '../../../shared/domain/endorsement.ts';
import { BigButton } from '../../parts/big-button.tsx';
import { ChoiceTile, Tile } from '../../parts/tile.tsx';
import { DayPad } from '../day-pad.tsx';
import { NextButton, Page, type ScreenProps, type Ways } from '../page.tsx';

/** One question before a number for an endorsement. */
export function EndorseCheck({ now, act }: ScreenProps) {
  const { t } = useTranslation('kiosk');
  const { asking } = now.endorse;
  if (asking === null) throw new Error('endorse-check: shown without a question');
  const dated = asking === 'due';
  return (
    <Page
      now={now}
      act={act}
      title={t(`endorseAsk.${asking}`)}
      hint={t(`endorseHint.${asking}`)}
      missing={t('endorse.dueMissing')}
      onward={dated && <NextButton act={act} tap={{ tap: 'endorse-next' }} />}
    >
      {dated ? <DueDay now={now} act={act} /> : <Choices now={now} act={act} asking={asking} />}
    </Page>
  );
}

function Choices({ now, act, asking }: Ways & { readonly asking: Exclude<CheckQuestion, 'due'> }) {
  const { t } = useTranslation(['kiosk', 'common']);
  const choices: readonly string[] = CHOICES[asking];
  const text = (choice: string) => t(`common:endorse.choice.${asking}.${choice}` as 'common:endorse.choice.age.adult');
  return (
    <div className="tiles rows">
      {choices.map((choice) => (
        <ChoiceTile
          key={choice}
          title={text(choice)}
          chosen={now.endorse.answers[asking] === choice}
          onPress={() => act({ tap: 'endorse-answer', answers: { [asking]: choice } as CheckAnswers })}
        />
      ))}
      {asking === 'age' && (
        <Tile
          look="quiet"
          icon={IdCard}
          title={t('endorse.useId')}
          onPress={() => act({ tap: 'endorse-use-id', for: 'age' })}
        >
          <span className="hint">{t('endorse.useIdHint')}</span>
        </Tile>
      )}
    </div>
  );
}

/** The day that stands in the permit, on large keys. */
function DueDay({ now, act }: Ways) {
  const { t } = useTranslation('kiosk');
  const { due } = now.endorse;
  return (
    <>
      <BigButton onPress={() => act({ tap: 'endorse-answer', answers: { due: 'unsure' } })}>
        {t('endorse.unsure')}
      </BigButton>
      <DayPad day={due} onType={(typed) => act({ tap: 'endorse-due', due: typed })} />
    </>
  );
}
