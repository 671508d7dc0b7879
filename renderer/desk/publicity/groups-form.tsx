import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Audience, AUDIENCES } from '../../../shared/domain/publicity.ts';
import { useDraft } from '../desk-page.ts';
import { StepForm } from '../disputes/step-form.tsx';
import { TickGroup } from '../fields/tick-group.tsx';
import { useDesk } from '../use-desk.ts';

type Group = Exclude<Audience, 'everyone'>;
const GROUPS = AUDIENCES.filter((one) => one !== 'everyone');

interface GroupsFormProps {
  readonly stored: readonly Group[];
  readonly onShut: () => void;
}

/** Who comes to this station: what is for others is not shown here. */
export function GroupsForm({ stored, onShut }: GroupsFormProps) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const { draft, fill, drop } = useDraft<{ readonly groups: readonly Group[] }>('publicity/groups', { groups: stored });
  const shut = () => (drop(), onShut());
  const set = useMutation(ask.publicity.setGroups.mutationOptions({ onSuccess: shut }));
  return (
    <StepForm
      title={t('publicity.groups')}
      submit={t('publicity.groupsSave')}
      pending={set.isPending}
      error={set.error}
      onDrop={shut}
      onSubmit={() => set.mutate({ groups: [...draft.groups] })}
    >
      <p>{t('publicity.groupsText')}</p>
      <TickGroup
        label={t('publicity.groupsLabel')}
        choices={GROUPS.map((group) => ({ value: group, text: common(`publicityAudience.${group}`) }))}
        values={draft.groups}
        onChange={(groups) => fill({ groups })}
      />
      {draft.groups.length === 0 && <p className="note-line">{t('publicity.groupsNone')}</p>}
    </StepForm>
  );
}
