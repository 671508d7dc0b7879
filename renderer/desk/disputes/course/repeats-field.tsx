import { useTranslation } from 'react-i18next';
import type { EarlierOffer } from '../../../../shared/contract/desk/earlier-cases.ts';
import { ChoiceField } from '../../fields/choice-field.tsx';
import { Shown } from '../../fields/shown.tsx';
import { caseName } from '../case-name.ts';
import { useEarlierCases } from '../use-disputes.ts';
import { useStandingText } from '../use-standing-text.ts';

interface RepeatsFieldProps {
  readonly label: string;
  readonly disputeId: string;
  readonly value: string | null | undefined;
  readonly onChange: (repeats: string | null) => void;
}

const NONE = 'none';

/** Whether it is an earlier case come again (查重): the likeliest first, each with why; or none of them. */
export function RepeatsField({ label, disputeId, value, onChange }: RepeatsFieldProps) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const standingText = useStandingText();
  const why = ({ reasons }: EarlierOffer) =>
    reasons.map((reason) => common(`sameQuarrel.${reason}`)).join(t('list.comma'));
  return (
    <Shown query={useEarlierCases(disputeId, true)}>
      {(offers) =>
        offers.length === 0 ? (
          <p className="hint">{t('repeats.nothing')}</p>
        ) : (
          <ChoiceField
            look="list"
            label={label}
            value={value === null ? NONE : (value ?? null)}
            choices={[
              ...offers.map((one) => ({
                value: one.disputeId,
                text: t('repeats.case', caseName(one)),
                detail:
                  one.reasons.length === 0
                    ? standingText(one)
                    : t('repeats.why', { what: standingText(one), reasons: why(one) }),
              })),
              { value: NONE, text: t('repeats.none'), detail: t('repeats.noneHint') },
            ]}
            onChange={(chosen) => onChange(chosen === NONE ? null : chosen)}
          />
        )
      }
    </Shown>
  );
}
