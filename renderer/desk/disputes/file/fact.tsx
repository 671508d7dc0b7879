import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** One thing known, with its name. */
export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What a citizen typed. After an erasure it says so instead of being empty. */
export function Typed({ text, erased }: { readonly text: string | null; readonly erased: boolean }) {
  const { t } = useTranslation('desk');
  if (text !== null && text !== '') return text;
  return <span className="gone">{t(erased && text === null ? 'file.gone' : 'file.notSaid')}</span>;
}
