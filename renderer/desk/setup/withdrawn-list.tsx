import { CirclePlay } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DeskButton } from '../fields/desk-button.tsx';

interface WithdrawnListProps {
  readonly title: string;
  readonly rows: readonly { readonly id: string; readonly name: string }[];
  readonly onRestore: (id: string) => void;
}

/** What was taken out of use and can be put back. */
export function WithdrawnList({ title, rows, onRestore }: WithdrawnListProps) {
  const { t } = useTranslation('desk');
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <ul className="setup-list">
        {rows.map(({ id, name }) => (
          <li key={id} className="setup-row">
            <span className="who">{name}</span>
            <DeskButton
              look="quiet"
              icon={CirclePlay}
              label={t('setup.restoreOf', { name })}
              onPress={() => onRestore(id)}
            >
              {t('setup.restore')}
            </DeskButton>
          </li>
        ))}
      </ul>
    </details>
  );
}
