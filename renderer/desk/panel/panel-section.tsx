import { Gavel, NotebookPen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PanelFile } from '../../../shared/contract/desk/panel.ts';
import type { Nature } from '../../../shared/domain/dispute-course.ts';
import { usePersonName } from '../../parts/use-names.ts';
import { usePlace } from '../desk-page.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { EndIssueForm } from './end-issue-form.tsx';
import { MinutesForm } from './minutes-form.tsx';
import { Sittings } from './sittings.tsx';

type OpenForm = `end/${Nature}` | `sit/${Nature}`;

/** Who sits for what, how each issue stands, what was said when they sat (多元调解). */
export function PanelSection({ file }: { readonly file: PanelFile }) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const person = usePersonName();
  const { disputeId, members, issues, sittings } = file;
  const [open, setOpen, leave] = usePlace<OpenForm | null>(`panel-form/${disputeId}`, null);
  const toggle = (form: OpenForm) => setOpen(open === form ? null : form);
  return (
    <section className="panel-section" aria-labelledby="panel-title">
      <h3 id="panel-title">{t('panel.title')}</h3>
      <ul className="issues" aria-label={t('panel.issues')}>
        {issues.map(({ issue, result, mayEnd, maySit }) => (
          <li key={issue}>
            <strong>{common(`nature.${issue}`)}</strong>
            <span className={`result ${result ?? 'none'}`}>
              {result === null ? t('panel.unsettled') : common(`issueResult.${result}`)}
            </span>
            <span className="members">
              {members
                .filter((member) => member.issue === issue)
                .map(({ name, kind, me }) => `${common(`panelKind.${kind}`)} ${me ? t('panel.me') : person(name)}`)
                .join(t('list.comma'))}
            </span>
            {maySit && (
              <DeskButton icon={NotebookPen} onPress={() => toggle(`sit/${issue}`)}>
                {t('panel.sit')}
              </DeskButton>
            )}
            {mayEnd.length > 0 && (
              <DeskButton icon={Gavel} onPress={() => toggle(`end/${issue}`)}>
                {t('panel.end')}
              </DeskButton>
            )}
            {maySit && mayEnd.length === 0 && issue === 'public-security' && result === null && (
              <span className="hint">{t('panel.only')}</span>
            )}
          </li>
        ))}
      </ul>
      {issues.map(({ issue, mayEnd, maySit }) => {
        const shut = (form: OpenForm) => () => leave(form, null);
        if (open === `end/${issue}` && mayEnd.length > 0)
          return (
            <EndIssueForm
              key={issue}
              disputeId={disputeId}
              issue={issue}
              results={mayEnd}
              onShut={shut(`end/${issue}`)}
            />
          );
        return open === `sit/${issue}` && maySit ? (
          <MinutesForm key={issue} disputeId={disputeId} issue={issue} onShut={shut(`sit/${issue}`)} />
        ) : null;
      })}
      <Sittings sittings={sittings} erased={file.erased} />
    </section>
  );
}
