import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BigButton } from './big-button.tsx';
import { useWide } from './use-wide.ts';

/** A long list in pages turned by buttons, because a kiosk asks for no gesture. */
export interface PagesProps<T> {
  readonly items: readonly T[];
  /** How many fit, upright and wide. */
  readonly tall: number;
  readonly wide: number;
  readonly className: string;
  readonly label?: string;
  readonly children: (item: T) => ReactNode;
}

export function Pages<T>({ items, tall, wide, className, label, children }: PagesProps<T>) {
  const { t } = useTranslation('common');
  const size = useWide() ? wide : tall;
  const pages = Math.max(1, Math.ceil(items.length / size));
  const [turned, setTurned] = useState(0);
  const page = Math.min(turned, pages - 1);
  return (
    <div className="pages">
      <div className={className} role="group" {...(label === undefined ? {} : { 'aria-label': label })}>
        {items.slice(page * size, (page + 1) * size).map(children)}
      </div>
      {pages > 1 && (
        <div className="page-turner">
          <BigButton icon={ChevronLeft} disabled={page === 0} onPress={() => setTurned(page - 1)}>
            {t('page.previous')}
          </BigButton>
          <p aria-live="polite">{t('page.of', { page: page + 1, pages })}</p>
          <BigButton icon={ChevronRight} disabled={page === pages - 1} onPress={() => setTurned(page + 1)}>
            {t('page.next')}
          </BigButton>
        </div>
      )}
    </div>
  );
}
