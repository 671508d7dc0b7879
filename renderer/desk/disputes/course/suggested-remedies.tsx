import { useTranslation } from 'react-i18next';
import type { OpenMove } from '../../../../shared/contract/desk/disputes.ts';

/** Where the law lets people turn when an agreement was not kept, each with its ground. */
export function SuggestedRemedies({ suggested }: Pick<OpenMove, 'suggested'>) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  if (suggested.length === 0) return null;
  return (
    <p className="note-line">
      {t('moveField.suggested')}{' '}
      {suggested
        .map(({ remedy, basis: { law, articles } }) =>
          t('moveField.suggestedOne', { remedy: common(`remedy.${remedy}`), law: common(`law.${law}`), articles }),
        )
        .join(t('list.comma'))}
    </p>
  );
}
