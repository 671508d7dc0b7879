import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DisputeFile } from '../../../../shared/contract/desk/disputes.ts';
import { type Danger, DANGERS, type Risk, RISKS } from '../../../../shared/domain/danger.ts';
import { type Nature, NATURES } from '../../../../shared/domain/dispute-course.ts';
import { useDraft } from '../../desk-page.ts';
import { ChoiceField } from '../../fields/choice-field.tsx';
import { TickField } from '../../fields/tick-field.tsx';
import { useDesk } from '../../use-desk.ts';
import { StepForm } from '../step-form.tsx';

interface Draft {
  readonly risk: Risk;
  readonly dangers: readonly Danger[];
  readonly natures: readonly Nature[];
}

/** Puts danger and nature right; the rule's own judgement stays in the timeline. */
export function RiskForm({ file, onShut }: { readonly file: DisputeFile; readonly onShut: () => void }) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const { disputeId } = file;
  const { draft, fill, drop } = useDraft<Draft>(`risk/${disputeId}`, {
    risk: file.risk ?? 'low',
    dangers: file.dangers,
    natures: file.natures.length > 0 ? file.natures : ['civil'],
  });
  const shut = () => (drop(), onShut());
  const assess = useMutation(ask.disputes.assessRisk.mutationOptions({ onSuccess: shut }));
  return (
    <StepForm
      title={t('riskCard.changeTitle')}
      submit={t('riskCard.submit')}
      blocked={draft.natures.length === 0}
      pending={assess.isPending}
      error={assess.error}
      onDrop={shut}
      onSubmit={() =>
        assess.mutate({ disputeId, risk: draft.risk, dangers: [...draft.dangers], natures: [...draft.natures] })
      }
    >
      <ChoiceField
        label={t('riskCard.risk')}
        value={draft.risk}
        choices={RISKS.map((risk) => ({ value: risk, text: common(`risk.${risk}`) }))}
        onChange={(risk) => fill({ risk })}
      />
      <fieldset className="ticks">
        <legend>{t('riskCard.dangers')}</legend>
        {DANGERS.map((danger) => (
          <TickField
            key={danger}
            text={common(`danger.${danger}`)}
            ticked={draft.dangers.includes(danger)}
            onTick={(ticked) => fill({ dangers: withOrWithout(draft.dangers, danger, ticked) })}
          />
        ))}
      </fieldset>
      <fieldset className="ticks">
        <legend>{t('riskCard.natures')}</legend>
        {NATURES.map((nature) => (
          <TickField
            key={nature}
            text={common(`nature.${nature}`)}
            ticked={draft.natures.includes(nature)}
            onTick={(ticked) => fill({ natures: withOrWithout(draft.natures, nature, ticked) })}
          />
        ))}
        {draft.natures.length === 0 && <p className="problem">{t('riskCard.chooseNature')}</p>}
      </fieldset>
    </StepForm>
  );
}

const withOrWithout = <T,>(all: readonly T[], one: T, kept: boolean): readonly T[] =>
  kept ? [...all.filter((other) => other !== one), one] : all.filter((other) => other !== one);
