import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { WhenChosen as Chosen } from '../../../shared/contract/desk/matching.ts';
import { usePersonName } from '../../parts/use-names.ts';
import { useReasonText } from '../disputes/use-reason-text.ts';
import { Shown } from '../fields/shown.tsx';
import { momentText } from '../moment-text.ts';
import { useDesk } from '../use-desk.ts';
import { useLanguage } from '../use-language.ts';
import { OtherMediators } from './other-mediators.tsx';

/** Why its mediator got the dispute, as it was then; nothing while nobody has it. */
export function WhenChosen({ disputeId }: { readonly disputeId: string }) {
  const { ask } = useDesk();
  const chosen = useQuery(
    ask.matching.whenChosen.queryOptions({ input: { disputeId }, gcTime: 0, meta: { nouns: ['dispute', 'staff'] } }),
  );
  return <Shown query={chosen}>{(found) => (found === null ? null : <Kept chosen={found} />)}</Shown>;
}

function Kept({ chosen: { at, name, choice, score, ranking } }: { readonly chosen: Chosen }) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const language = useLanguage();
  const reasonText = useReasonText();
  const person = usePersonName();
  return (
    <section className="match-part then" aria-labelledby="match-then">
      <h3 id="match-then">{t('match.then', { at: momentText(at, Date.now(), language) })}</h3>
      <p className="chosen">
        <strong>{t('file.mediatorBy', { name: person(name), choice: common(`choice.${choice}`) })}</strong>
        {score !== null && <span>{t('match.score', { score: Math.round(score * 100) })}</span>}
      </p>
      {ranking === null ? (
        <p className="hint">{t('match.thenNotKept')}</p>
      ) : (
        <>
          {ranking.excluded !== null && (
            <p className="note-line">{t('match.thenAlone', { why: common(`exclusion.${ranking.excluded}`) })}</p>
          )}
          {ranking.reasons.length > 0 && (
            <ul>
              {ranking.reasons.map((reason) => (
                <li key={`${reason.code}/${reason.dialect?.id}`}>{reasonText(reason)}</li>
              ))}
            </ul>
          )}
          <OtherMediators others={ranking.others} excluded={ranking.barred} at="chosen" />
          {ranking.unlisted > 0 && <p className="hint">{t('match.thenUnlisted', { count: ranking.unlisted })}</p>}
        </>
      )}
    </section>
  );
}
