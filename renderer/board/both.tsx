import { useTranslation } from 'react-i18next';
import type { Bilingual } from '../../shared/domain/language.ts';
import type boardTexts from '../../resources/locales/zh/board.json';

type BoardText = keyof typeof boardTexts;

/** Chinese large, English beneath: the board speaks both at once. */
export function Both({
  text,
  values = {},
}: {
  readonly text: BoardText;
  readonly values?: Readonly<Record<string, string | number>>;
}) {
  const { i18n } = useTranslation();
  const zh = i18n.getFixedT('zh', 'board');
  const en = i18n.getFixedT('en', 'board');
  return <BothOf name={{ zh: zh(text, values), en: en(text, values) }} />;
}

/** The same for what the station names itself. */
export function BothOf({ name }: { readonly name: Bilingual }) {
  return (
    <span className="both">
      <span className="zh" lang="zh-CN">
        {name.zh}
      </span>
      <span className="en" lang="en">
        {name.en}
      </span>
    </span>
  );
}
