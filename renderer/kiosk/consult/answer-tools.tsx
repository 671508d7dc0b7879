import { useQuery } from '@tanstack/react-query';
import { CircleStop, Printer, Volume2 } from 'lucide-react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ConsultAnswer } from '../../../shared/contract/kiosk/consult.ts';
import { spokenBlocks, spokenSentences } from '../../../shared/rules/spoken-answer.ts';
import { BigButton } from '../../parts/big-button.tsx';
import { useReadAloud } from '../../parts/read-aloud.ts';
import { TEXT_SIZES } from '../consult.ts';
import { isAsking } from '../journey-state.ts';
import type { Ways } from '../page.tsx';
import { SPEAKING } from '../use-idle.ts';
import { useKiosk } from '../use-kiosk.ts';

type Props = Ways & { readonly answer: ConsultAnswer };

/** Larger, aloud, on paper. What this machine cannot do is not shown. */
export function AnswerTools({ now, act, answer }: Props) {
  const { t } = useTranslation('kiosk');
  const { ask } = useKiosk();
  const { size } = now.consult;
  const printer = useQuery(ask.consult.mayPrint.queryOptions({ input: {}, meta: { nouns: ['printer'] } }));
  return (
    <>
      <ToggleButtonGroup
        className="text-sizes"
        aria-label={t('consult.size')}
        disallowEmptySelection
        selectedKeys={[size]}
        onSelectionChange={([chosen]) => {
          const next = TEXT_SIZES.find((one) => one === chosen);
          if (next !== undefined) act({ tap: 'consult-size', size: next });
        }}
      >
        {TEXT_SIZES.map((one) => (
          <ToggleButton key={one} id={one} className={`language text-size ${one}`}>
            {t(
              ({ normal: 'consult.sizeNormal', large: 'consult.sizeLarge', largest: 'consult.sizeLargest' } as const)[
                one
              ],
            )}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Aloud now={now} answer={answer} />
      {printer.data?.may === true && <Print now={now} act={act} answer={answer} />}
    </>
  );
}

function Aloud({ now, answer }: Pick<Props, 'now' | 'answer'>) {
  const { t } = useTranslation(['kiosk', 'common']);
  // Whoever listens touches nothing, and is there.
  const voice = useReadAloud(now.language, () => dispatchEvent(new Event(SPEAKING)));
  if (!voice.able) return null;
  const sentences = () => [
    ...spokenSentences(answer.title),
    ...answer.sections.flatMap(({ section, blocks }) => [
      ...(section === 'short' ? [] : [t(`common:consultSection.${section}`)]),
      ...spokenBlocks(blocks),
    ]),
  ];
  return voice.reading ? (
    <BigButton icon={CircleStop} onPress={voice.stop}>
      {t('consult.stopReading')}
    </BigButton>
  ) : (
    <BigButton icon={Volume2} onPress={() => voice.read(sentences())}>
      {t('consult.readAloud')}
    </BigButton>
  );
}

function Print({ now, act, answer }: Props) {
  const { t } = useTranslation('kiosk');
  const busy = isAsking(now) && now.errand?.kind === 'print-answer';
  const done = now.consult.printed === answer.id;
  return (
    <>
      <BigButton icon={Printer} disabled={busy} onPress={() => act({ tap: 'consult-print' })}>
        {t(busy ? 'consult.printing' : 'consult.print')}
      </BigButton>
      {done && (
        <p className="on-paper" role="status">
          {t('consult.printed')}
        </p>
      )}
    </>
  );
}
