import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { StationDay } from '../../../../shared/domain/station-day.ts';
import { parseAmount } from '../../amount.ts';
import { DayField } from '../../fields/day-field.tsx';
import { DeskButton } from '../../fields/desk-button.tsx';
import { TextInput } from '../../fields/text-input.tsx';

/** An instalment as it is typed. */
export interface TypedInstalment {
  readonly dueOn: StationDay | null;
  readonly amount: string;
}

interface InstalmentsFieldProps {
  readonly instalments: readonly TypedInstalment[];
  readonly onChange: (instalments: readonly TypedInstalment[]) => void;
}

const MOST = 60;

/** Who pays in parts pays each part by a day; without an amount it is a deed (分期履行). */
export function InstalmentsField({ instalments, onChange }: InstalmentsFieldProps) {
  const { t } = useTranslation('desk');
  const change = (at: number, part: Partial<TypedInstalment>) =>
    onChange(instalments.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <fieldset className="field instalments-field">
      <legend>{t('agreement.instalments')}</legend>
      {instalments.map(({ dueOn, amount }, at) => (
        <div className="instalment" key={at} role="group" aria-label={t('promise.instalment', { number: at + 1 })}>
          <DayField
            label={t('promise.dueOn')}
            openCalendar={t('day.open')}
            value={dueOn}
            onChange={(day) => change(at, { dueOn: day })}
          />
          <TextInput
            className="short"
            label={t('promise.amountInYuan')}
            hint={t('promise.amountHint')}
            problem={parseAmount(amount).ok ? undefined : t('agreement.amountProblem.not-an-amount')}
            inputMode="decimal"
            value={amount}
            onChange={(typed) => change(at, { amount: typed })}
          />
          <DeskButton icon={X} look="quiet" onPress={() => onChange(instalments.filter((_, index) => index !== at))}>
            {t('promise.remove')}
          </DeskButton>
        </div>
      ))}
      <DeskButton
        icon={Plus}
        disabled={instalments.length >= MOST}
        onPress={() => onChange([...instalments, { dueOn: null, amount: '' }])}
      >
        {t('promise.add')}
      </DeskButton>
    </fieldset>
  );
}
