import { CalendarCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type DeclarationField, FIELD_ROWS } from '../../../shared/domain/declaration.ts';
import { asMillis } from '../../../shared/domain/millis.ts';
import { dayOf } from '../../../shared/domain/station-day.ts';
import { BigButton } from '../../parts/big-button.tsx';
import { TypedField } from '../../parts/keyboard/typed-field.tsx';
import { DayPad } from '../day-pad.tsx';
import { useFieldName } from '../../parts/use-field-name.ts';
import { useQuestionText } from '../declare-text.ts';
import { IdPad } from '../id-pad.tsx';
import { NextButton, Page, type ScreenProps, type Ways } from '../page.tsx';

const NEXT = { tap: 'declare-next' } as const;

/** One question of a declaration. */
export function DeclareAsk({ now, act }: ScreenProps) {
  const { t } = useTranslation(['kiosk', 'common']);
  const question = useQuestionText();
  const { kind, asking, problem } = now.declare;
  if (kind === null || asking === null) throw new Error('declare-ask: shown without a question');
  const { title, hint } = question(kind, asking);
  return (
    <Page
      now={problem === null ? now : { ...now, missing: true }}
      act={act}
      title={title}
      hint={hint}
      missing={t(`common:declare.problem.${problem ?? 'missing'}`)}
      onward={<NextButton act={act} tap={NEXT} />}
    >
      {FIELD_ROWS[asking].personal && <p className="staff-hint">{t('declare.keep')}</p>}
      <Entry key={asking} now={now} act={act} field={asking} />
    </Page>
  );
}

function Entry({ now, act, field }: Ways & { readonly field: DeclarationField }) {
  const { t } = useTranslation('kiosk');
  const fieldName = useFieldName();
  const { kind, typed } = now.declare;
  const text = typed[field] ?? '';
  const type = (entered: string) => act({ tap: 'declare-type', text: entered });
  switch (field) {
    case 'idNumber':
      return (
        <IdPad
          number={text}
          onType={type}
          onCard={(card) => {
            type(card.number);
            act(NEXT);
          }}
        />
      );
    case 'day':
    case 'leaseEnd':
      return (
        <>
          {field === 'day' && (
            <BigButton icon={CalendarCheck} onPress={() => (type(todayDigits()), act(NEXT))}>
              {t('declare.today')}
            </BigButton>
          )}
          <DayPad day={text} onType={type} />
        </>
      );
    default:
      return (
        <TypedField
          label={fieldName(kind ?? 'resident', field)}
          mode={field.endsWith('Phone') || field === 'phone' ? 'digits' : 'chinese'}
          maxLength={field.endsWith('Phone') || field === 'phone' ? 12 : FIELD_ROWS[field].max}
          value={text}
          onChange={type}
          onComposing={(composing) => act({ tap: 'compose', composing })}
          keyboard
        />
      );
  }
}

const todayDigits = (): string => dayOf(asMillis(Date.now())).replaceAll('-', '');
