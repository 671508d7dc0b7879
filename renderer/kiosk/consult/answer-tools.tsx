import { useQuery } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ConsultAnswer } from '../../../shared/contract/kiosk/consult.ts';
import { spokenBlocks, spokenSentences } from '../../../shared/rules/spoken-answer.ts';
import { BigButton } from '../../parts/big-button.tsx';
import { Aloud } from '../aloud.tsx';
import { isAsking } from '../journey-state.ts';
import type { Ways } from '../page.tsx';
import { TextSizes } from '../text-sizes.tsx';
import { useKiosk } from '../use-kiosk.ts';

type Props = Ways & { readonly answer: ConsultAnswer };

/** Larger, aloud, on paper. What this machine cannot do is not shown. */
export function AnswerTools({ now, act, answer }: Props) {
  const { t } = useTranslation('common');
  const { ask } = useKiosk();
  const printer = useQuery(ask.consult.mayPrint.queryOptions({ input: {}, meta: { nouns: ['printer'] } }));
  const sentences = () => [
    ...spokenSentences(answer.title),
    ...answer.sections.flatMap(({ section, blocks }) => [
      ...(section === 'short' ? [] : [t(`consultSection.${section}`)]),
      ...spokenBlocks(blocks),
    ]),
  ];
  return (
    <>
      <TextSizes size={now.consult.size} onSize={(size) => act({ tap: 'consult-size', size })} />
      <Aloud language={now.language} sentences={sentences} />
      {printer.data?.may === true && <Print now={now} act={act} answer={answer} />}
    </>
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
