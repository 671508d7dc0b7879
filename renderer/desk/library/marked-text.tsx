import { useTranslation } from 'react-i18next';
import { caseMarks } from '../../../shared/rules/case-marks.ts';
import type { KnownPersonal } from '../../../shared/rules/known-personal.ts';

/** A text as its reader must see it: every mask, every doubt and every hit marked, each with what it is. */
export function MarkedText({ text, known }: { readonly text: string; readonly known: KnownPersonal }) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const marks = caseMarks(text, known);
  let at = 0;
  const pieces = marks.flatMap(({ from, to, mark, kind }) => {
    const before = text.slice(at, from);
    at = to;
    const what =
      kind === null ? t(`publish.mark.${mark}`) : `${t(`publish.mark.${mark}`)} · ${common(`personalKind.${kind}`)}`;
    return [
      before,
      <mark key={from} className={mark} title={what}>
        {text.slice(from, to)}
        {mark === 'never' && <small>{kind !== null && common(`personalKind.${kind}`)}</small>}
      </mark>,
    ];
  });
  return (
    <p className="words marked-text" lang="zh-CN">
      {pieces}
      {text.slice(at)}
    </p>
  );
}
