import { useTranslation } from 'react-i18next';

interface ShareTableProps {
  readonly title: string;
  readonly rows: readonly { readonly name: string; readonly accepted: number; readonly succeeded: number }[];
}

/** How the cases of a month divide: where from, or about what. */
export function ShareTable({ title, rows }: ShareTableProps) {
  const { t } = useTranslation('desk');
  return (
    <table className="share-table" aria-label={title}>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{t('figures.accepted')}</th>
          <th scope="col">{t('figures.succeeded')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, accepted, succeeded }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{accepted}</td>
            <td>{succeeded}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
