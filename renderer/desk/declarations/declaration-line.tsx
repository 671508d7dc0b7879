import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { DeclarationLine } from '../../../shared/contract/desk/declarations.ts';
import type { DueStanding } from '../../../shared/rules/declaration-facts.ts';
import { momentText } from '../moment-text.ts';
import { useLanguage } from '../use-language.ts';

interface LineProps {
  readonly line: DeclarationLine;
  readonly isChosen: boolean;
  readonly onChoose: (declarationId: string) => void;
  /** What stands at the right of the first line, and how pressing it is. */
  readonly mark: string;
  readonly standing?: DueStanding;
  /** Instead of when it came. */
  readonly below?: string;
}

const PRESSING: Record<DueStanding, string> = { overdue: 'overdue', today: 'soon', soon: 'soon', later: '' };

/** One declaration in a list, without anybody's name. */
export function DeclarationLineButton({ line, isChosen, onChoose, mark, standing = 'later', below }: LineProps) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const language = useLanguage();
  const { declarationId, receipt, kind, channel, filedAt, corrections, limit } = line;
  const came = t('declarations.filedAt', {
    channel: common(`declare.channel.${channel}`),
    time: momentText(filedAt, Date.now(), language),
  });
  return (
    <Button
      className={`dispute-line lead-line ${PRESSING[standing]} ${isChosen ? 'chosen' : ''}`}
      onPress={() => onChoose(declarationId)}
      {...(isChosen ? { 'aria-current': 'true' as const } : {})}
    >
      <strong className="number">{receipt}</strong>
      <span className="at">{mark}</span>
      <span className="what">
        {common(`declare.kind.${kind}`)}
        {limit?.inTime === false && ` · ${t('declarations.late')}`}
        {corrections > 0 && ` · ${t('declarations.corrected', { count: corrections })}`}
      </span>
      <span className="from">{below ?? came}</span>
    </Button>
  );
}
