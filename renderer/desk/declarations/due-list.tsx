import { useTranslation } from 'react-i18next';
import { DUE_STANDINGS } from '../../../shared/rules/declaration-facts.ts';
import { Shown } from '../fields/shown.tsx';
import { DeclarationLineButton } from './declaration-line.tsx';
import { useDue } from './use-declarations.ts';

interface DueListProps {
  readonly chosen: string | null;
  readonly onChoose: (declarationId: string) => void;
}

/** What has a limit and is not done (到期提醒), the most pressing first. */
export function DueList({ chosen, onChoose }: DueListProps) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  return (
    <nav className="dispute-list lead-list" aria-label={t('declarations.view.due')}>
      <Shown query={useDue()}>
        {(due) => (
          <>
            {due.length === 0 && <p className="quiet-line">{t('declarations.noneDue')}</p>}
            {DUE_STANDINGS.map((standing) => {
              const some = due.filter((line) => line.standing === standing);
              return (
                some.length > 0 && (
                  <section key={standing} aria-labelledby={`due-${standing}`}>
                    <h2 id={`due-${standing}`}>
                      {common(`declare.standing.${standing}`)} <span className="count">{some.length}</span>
                    </h2>
                    <ul>
                      {some.map((line) => (
                        <li key={line.declarationId + line.why}>
                          <DeclarationLineButton
                            line={line}
                            isChosen={line.declarationId === chosen}
                            onChoose={onChoose}
                            standing={standing}
                            mark={t('declarations.by', { day: line.by })}
                            below={common(`declare.dueWhy.${line.why}`)}
                          />
                        </li>
                      ))}
                    </ul>
                  </section>
                )
              );
            })}
          </>
        )}
      </Shown>
    </nav>
  );
}
