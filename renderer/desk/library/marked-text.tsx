import { useTranslation } from 'react-i18next';
import { caseMarks } from '../../../shared/rules/case-marks.ts';
import type { KnownPersonal } from '../../../shared/rules/known-personal.ts';

interface MarkedTextProps {
  readonly text: string;
  readonly known: KnownPersonal;
  readonly lang?: 'zh-CN' | 'en';
}

/** A text as its reader must see it: every mask, every doubt and every hit marked, each with what it is. */
export function MarkedText({ text, known, lang = 'zh-CN' }: MarkedTextProps) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const marks = caseMarks(text, known);
  const pieces = marks.flatMap(({ from, to, mark, kind }, index) => {
    const named = kind === null ? null : common(`personalKind.${kind}`);
    const said = t(`publish.mark.${mark}`);
    return [
      text.slice(marks[index - 1]?.to ?? 0, from),
      <mark key={from} className={mark} title={named === null ? said : `${said} · ${named}`}>
        {text.slice(from, to)}
        {mark === 'never' && <small>{named}</small>}
      </mark>,
    ];
  });
  return (
    <p className="words marked-text" lang={lang}>
      {pieces}
      {text.slice(marks.at(-1)?.to ?? 0)}
    </p>
  );
}
