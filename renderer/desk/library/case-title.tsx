import { useCaseTitle } from './case-words.ts';

interface CaseTitleProps {
  readonly one: { readonly title: string; readonly titleEn: string };
}

/** The title of a case, marked as Chinese where it is. */
export function CaseTitle({ one }: CaseTitleProps) {
  const title = useCaseTitle()(one);
  return <span lang={title === one.title ? 'zh-CN' : 'en'}>{title}</span>;
}
