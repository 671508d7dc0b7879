import { useTranslation } from 'react-i18next';
import { CATEGORIES } from '../../../../shared/domain/dispute.ts';
import {
  DECLINE_REASONS,
  NATURES,
  openness as opennessCode,
  POLICE_GROUNDS,
  REFERRAL_TARGETS,
  REMEDIES,
  TERMINATIONS,
} from '../../../../shared/domain/dispute-course.ts';
import type { StationDay } from '../../../../shared/domain/station-day.ts';
import { addDays } from '../../../../shared/rules/working-days.ts';
import { ChoiceField } from '../../fields/choice-field.tsx';
import { DayField } from '../../fields/day-field.tsx';
import { SelectField } from '../../fields/select-field.tsx';
import { TextInput } from '../../fields/text-input.tsx';
import { TickField } from '../../fields/tick-field.tsx';
import { MembersField } from './members-field.tsx';
import type { MoveDraft, MoveField } from './move-draft.ts';
import { RepeatsField } from './repeats-field.tsx';
import { TickGroup } from '../../fields/tick-group.tsx';

interface MoveFieldsProps {
  readonly fields: readonly MoveField[];
  readonly disputeId: string;
  readonly draft: MoveDraft;
  readonly today: StationDay;
  readonly fill: (part: Partial<MoveDraft>) => void;
}

/** The fields a move asks for, each one a row of the table below. */
export function MoveFields({ fields, ...props }: MoveFieldsProps) {
  return fields.map((field) => <Field key={field} field={field} {...props} />);
}

function Field({
  field,
  disputeId,
  draft,
  today,
  fill,
}: Omit<MoveFieldsProps, 'fields'> & { readonly field: MoveField }) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const label = t(`moveField.${field}`);
  switch (field) {
    case 'category':
      return (
        <SelectField
          label={label}
          value={draft.category}
          choices={CATEGORIES.map((value) => ({ value, text: common(`category.${value}`) }))}
          onChange={(category) => fill({ category })}
        />
      );
    case 'natures':
      return (
        <TickGroup
          label={label}
          choices={NATURES.map((value) => ({ value, text: common(`nature.${value}`) }))}
          values={draft.natures}
          onChange={(natures) => fill({ natures })}
        />
      );
    case 'repeats':
      return (
        <RepeatsField
          label={label}
          disputeId={disputeId}
          value={draft.repeats}
          onChange={(repeats) => fill({ repeats })}
        />
      );
    case 'remedies':
      return (
        <TickGroup
          label={label}
          choices={REMEDIES.map((value) => ({ value, text: common(`remedy.${value}`) }))}
          values={draft.remedies}
          onChange={(remedies) => fill({ remedies })}
        />
      );
    case 'reason':
      return (
        <ChoiceField
          look="list"
          label={label}
          value={draft.reason}
          choices={DECLINE_REASONS.map((value) => ({ value, text: common(`declineReason.${value}`) }))}
          onChange={(reason) => fill({ reason })}
        />
      );
    case 'ground':
      return (
        <ChoiceField
          label={label}
          value={draft.ground}
          choices={POLICE_GROUNDS.map((value) => ({ value, text: common(`policeGround.${value}`) }))}
          onChange={(ground) => fill({ ground })}
        />
      );
    case 'openness':
      return (
        <ChoiceField
          label={label}
          value={draft.openness}
          choices={opennessCode.options.map((value) => ({ value, text: common(`openness.${value}`) }))}
          onChange={(openness) => fill({ openness })}
        />
      );
    case 'target':
      return (
        <ChoiceField
          look="grid"
          label={label}
          value={draft.target}
          choices={REFERRAL_TARGETS.map((value) => ({ value, text: common(`referralTarget.${value}`) }))}
          onChange={(target) => fill({ target })}
        />
      );
    case 'outcome':
      return (
        <ChoiceField
          look="grid"
          label={label}
          value={draft.outcome}
          choices={TERMINATIONS.map((value) => ({ value, text: common(`outcome.${value}`) }))}
          onChange={(outcome) => fill({ outcome })}
        />
      );
    case 'until':
      return (
        <DayField
          label={label}
          openCalendar={t('day.open')}
          earliest={addDays(today, 1)}
          value={draft.until}
          onChange={(until) => fill({ until })}
        />
      );
    case 'effectiveOn':
    case 'askedOn':
      return (
        <DayField
          label={label}
          openCalendar={t('day.open')}
          latest={today}
          value={draft[field]}
          onChange={(day) => fill({ [field]: day })}
        />
      );
    case 'satisfied':
      return (
        <ChoiceField
          label={label}
          value={draft.satisfied === null ? 'unknown' : draft.satisfied ? 'yes' : 'no'}
          choices={[
            { value: 'yes', text: t('moveField.satisfiedYes') },
            { value: 'no', text: t('moveField.satisfiedNo') },
            { value: 'unknown', text: t('moveField.satisfiedUnknown') },
          ]}
          onChange={(answer) => fill({ satisfied: answer === 'unknown' ? null : answer === 'yes' })}
        />
      );
    case 'partial':
      return <TickField text={label} ticked={draft.partial} onTick={(partial) => fill({ partial })} />;
    case 'note':
      return (
        <TextInput
          label={label}
          hint={t('moveField.noteHint')}
          rows={3}
          max={2000}
          value={draft.note}
          onChange={(note) => fill({ note })}
        />
      );
    case 'members':
      return <MembersField label={label} members={draft.members} onChange={(members) => fill({ members })} />;
  }
}
