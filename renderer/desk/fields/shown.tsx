import type { UseQueryResult } from '@tanstack/react-query';
import { RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '../../rpc/refusal-of.ts';
import { DeskButton } from './desk-button.tsx';
import { RefusalLine } from './refusal-line.tsx';

/**
 * What the station answered. An old answer stays while the line is down, but not when the station
 * has since said no: what is no longer mine must leave the screen.
 */
export function Shown<T>({
  query,
  children,
}: {
  readonly query: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
}) {
  const { t } = useTranslation('common');
  const saidNo = query.isError && refusalOf(query.error) !== 'unreachable';
  if (query.data !== undefined && !saidNo) return children(query.data);
  if (!query.isError) return <p className="quiet-line">{t('state.loading')}</p>;
  return (
    <div className="quiet-line">
      <RefusalLine error={query.error} />
      <DeskButton icon={RotateCcw} onPress={() => void query.refetch()}>
        {t('action.tryAgain')}
      </DeskButton>
    </div>
  );
}
