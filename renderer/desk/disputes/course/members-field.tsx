import { useQuery } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { NATURES } from '../../../../shared/domain/dispute-course.ts';
import type { StaffView } from '../../../../shared/contract/desk/staff.ts';
import { PANEL_KINDS, type PanelKind } from '../../../../shared/domain/panel.ts';
import { maySitAs } from '../../../../shared/rules/panel-issues.ts';
import { usePersonName } from '../../../parts/use-names.ts';
import { DeskButton } from '../../fields/desk-button.tsx';
import { SelectField } from '../../fields/select-field.tsx';
import { Shown } from '../../fields/shown.tsx';
import { useDesk } from '../../use-desk.ts';
import type { MoveDraft } from './move-draft.ts';

type Members = MoveDraft['members'];

interface MembersFieldProps {
  readonly label: string;
  readonly members: Members;
  readonly onChange: (members: Members) => void;
}

/** Whose post it is to sit so. */
const whoSitsAs = (people: readonly StaffView[], kind: PanelKind) =>
  people.filter(({ roles }) => maySitAs(roles, kind));

/** Who sits on the panel (多元调解): as what, the person, and for which of the issues. */
export function MembersField({ label, members, onChange }: MembersFieldProps) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const person = usePersonName();
  const staff = useQuery(ask.staff.list.queryOptions({ input: {}, meta: { nouns: ['staff'] } }));
  const change = (at: number, part: Partial<Members[number]>) =>
    onChange(members.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <Shown query={staff}>
      {(people) => (
        <fieldset className="field members-field">
          <legend>{label}</legend>
          {members.map((member, at) => (
            <div className="member" key={at}>
              <SelectField
                label={t('moveField.memberKind')}
                value={member.kind}
                choices={PANEL_KINDS.map((value) => ({ value, text: common(`panelKind.${value}`) }))}
                onChange={(kind) => change(at, { kind, staffId: whoSitsAs(people, kind)[0]?.staffId ?? '' })}
              />
              {whoSitsAs(people, member.kind).length === 0 ? (
                <p className="note-line">{t('moveField.nobodyAs')}</p>
              ) : (
                <SelectField
                  label={t('moveField.member')}
                  value={member.staffId}
                  choices={whoSitsAs(people, member.kind).map(({ staffId, name }) => ({
                    value: staffId,
                    text: person(name),
                  }))}
                  onChange={(staffId) => change(at, { staffId })}
                />
              )}
              <SelectField
                label={t('moveField.memberIssue')}
                value={member.issue}
                choices={NATURES.map((value) => ({ value, text: common(`nature.${value}`) }))}
                onChange={(issue) => change(at, { issue })}
              />
              <DeskButton icon={X} look="quiet" onPress={() => onChange(members.filter((_, index) => index !== at))}>
                {t('moveField.removeMember')}
              </DeskButton>
            </div>
          ))}
          <DeskButton
            icon={Plus}
            disabled={members.length >= 8 || people.length === 0}
            onPress={() =>
              onChange([
                ...members,
                {
                  kind: 'judicial-officer',
                  staffId: whoSitsAs(people, 'judicial-officer')[0]?.staffId ?? '',
                  issue: 'civil',
                },
              ])
            }
          >
            {t('moveField.addMember')}
          </DeskButton>
        </fieldset>
      )}
    </Shown>
  );
}
