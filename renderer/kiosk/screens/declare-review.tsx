import { Check, Pencil } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { typedDay } from '../../../shared/rules/typed-day.ts';
import { BigButton } from '../../parts/big-button.tsx';
import { useDayText } from '../../parts/day-text.ts';
import { questionsOf } from '../declare.ts';
import { useFieldName } from '../../parts/use-field-name.ts';
import { Page, type ScreenProps } from '../page.tsx';

/** All that was typed, once more; a line is touched to change it. */
export function DeclareReview({ now, act }: ScreenProps) {
  const { t } = useTranslation('kiosk');
  const fieldName = useFieldName();
  const dayText = useDayText(now.language);
  const { kind, typed } = now.declare;
  if (kind === null) throw new Error('declare-review: nothing was chosen');
  return (
    <Page
      now={now}
      act={act}
      title={t('declare.reviewTitle')}
      hint={t('declare.reviewHint')}
      onward={
        <BigButton look="main" icon={Check} onPress={() => act({ tap: 'declare-next' })}>
          {t('declare.submit')}
        </BigButton>
      }
    >
      <ul className="declare-review">
        {questionsOf(now.declare).map((field) => {
          const text = typed[field] ?? '';
          const day = field === 'day' || field === 'leaseEnd' ? typedDay(text) : undefined;
          return (
            <li key={field}>
              <Button onPress={() => act({ tap: 'declare-change', field })}>
                <span className="field">{fieldName(kind, field)}</span>
                <span className="value">
                  {text === '' ? t('declare.empty') : day === undefined ? text : dayText(day)}
                </span>
                <Pencil aria-hidden className="icon" />
              </Button>
            </li>
          );
        })}
      </ul>
    </Page>
  );
}
