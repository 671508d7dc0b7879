import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeclarationState } from '../../../shared/domain/declaration.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { Shown } from '../fields/shown.tsx';
import { DeclarationLineButton } from './declaration-line.tsx';
import { useDeclarations } from './use-declarations.ts';

interface DeclarationListProps {
  readonly state: DeclarationState;
  readonly chosen: string | null;
  readonly onChoose: (declarationId: string) => void;
}

/** Declarations in one state, a page at a time. */
export function DeclarationList({ state, chosen, onChoose }: DeclarationListProps) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const [asked, setPage] = useState(0);
  const list = useDeclarations(state, asked);
  // The last one of a page may have been reviewed meanwhile.
  const page = Math.min(asked, Math.max(0, (list.data?.pages ?? 1) - 1));
  if (page !== asked) setPage(page);
  return (
    <nav className="dispute-list lead-list" aria-label={t('declarations.title')}>
      <Shown query={list}>
        {({ lines, counts, pages }) => (
          <section aria-labelledby="declarations-state">
            <h2 id="declarations-state">
              {common(`declare.state.${state}`)} <span className="count">{counts[state]}</span>
            </h2>
            {lines.length === 0 && <p className="quiet-line">{t('declarations.none')}</p>}
            <ul>
              {lines.map((line) => (
                <li key={line.declarationId}>
                  <DeclarationLineButton
                    line={line}
                    isChosen={line.declarationId === chosen}
                    onChoose={onChoose}
                    mark={
                      line.reason === null
                        ? common(`declare.state.${line.state}`)
                        : common(`declare.reason.${line.reason}`)
                    }
                  />
                </li>
              ))}
            </ul>
            {pages > 1 && (
              <div className="declarations-pages">
                <DeskButton icon={ChevronLeft} disabled={page === 0} onPress={() => setPage(page - 1)}>
                  {t('declarations.earlier')}
                </DeskButton>
                <span>{t('declarations.page', { page: page + 1, pages })}</span>
                <DeskButton icon={ChevronRight} disabled={page + 1 >= pages} onPress={() => setPage(page + 1)}>
                  {t('declarations.later')}
                </DeskButton>
              </div>
            )}
          </section>
        )}
      </Shown>
    </nav>
  );
}
