import { RotateCcw } from 'lucide-react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '../rpc/refusal-of.ts';
import { BigButton } from './big-button.tsx';

/** What the station answered, or that it has not yet, or why not and a way to ask again. */
export function AnswerOf<T>({
  query,
  children,
}: {
  readonly query: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
}) {
  const { t } = useTranslation('common');
  if (query.data !== undefined) return children(query.data);
  if (query.isPending) return <p className="quiet-line">{t('state.loading')}</p>;
  return (
    <div className="quiet-line" role="alert">
      <p>{t(`refusal.${refusalOf(query.error)}`)}</p>
      <BigButton icon={RotateCcw} onPress={() => void query.refetch()}>
        {t('action.tryAgain')}
      </BigButton>
    </div>
  );
}
