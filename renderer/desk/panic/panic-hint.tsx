import { useTranslation } from 'react-i18next';

/** How to call for help unnoticed; told only while nobody can be at the counter to read it. */
export function PanicHint() {
  const { t } = useTranslation('desk');
  return <p className="hint">{t('panic.how')}</p>;
}
