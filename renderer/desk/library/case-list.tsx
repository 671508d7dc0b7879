import { ThumbsUp } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { CaseLine } from '../../../shared/contract/desk/library.ts';
import { CaseChips } from './case-chips.tsx';
import { CaseTitle } from './case-title.tsx';

interface CaseListProps {
  readonly lines: readonly CaseLine[];
  readonly chosen: string | null;
  readonly onChoose: (caseId: string) => void;
}

/** The cases found, best first. */
export function CaseList({ lines, chosen, onChoose }: CaseListProps) {
  const { t } = useTranslation('desk');
  return (
    <nav className="case-list" aria-label={t('library.list')}>
      <p className="hint" role="status">
        {lines.length === 0 ? t('library.none') : t('library.count', { count: lines.length })}
      </p>
      <ul>
        {lines.map((line) => (
          <li key={line.caseId}>
            <Button
              className={`case-line ${line.caseId === chosen ? 'chosen' : ''}`}
              onPress={() => onChoose(line.caseId)}
              {...(line.caseId === chosen ? { 'aria-current': 'true' as const } : {})}
            >
              <strong>
                <CaseTitle one={line} />
              </strong>
              <CaseChips line={line} />
              {line.helped > 0 && (
                <span className="helped">
                  <ThumbsUp aria-hidden className="icon" />
                  {t('library.helped', { count: line.helped })}
                </span>
              )}
            </Button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
