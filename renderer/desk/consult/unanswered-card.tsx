import { useMutation, useQuery } from '@tanstack/react-query';
import { Check, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnansweredGroup, UnansweredList } from '../../../shared/contract/desk/consult.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { Shown } from '../fields/shown.tsx';
import { momentText } from '../moment-text.ts';
import { useDesk } from '../use-desk.ts';
import { useLanguage } from '../use-language.ts';

/** What was asked at the kiosk and had no answer, the most asked first: what to write next. */
export function UnansweredCard() {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const list = useQuery(ask.consult.unanswered.queryOptions({ input: {}, meta: { nouns: ['consult', 'person'] } }));
  return (
    <section className="card unanswered-card" aria-labelledby="unanswered-card">
      <h2 id="unanswered-card">{t('unanswered.title')}</h2>
      <p className="hint">{t('unanswered.hint')}</p>
      <Shown query={list}>
        {({ groups, ratings }) => (
          <>
            {groups.length === 0 ? (
              <p className="good-line">
                <Check aria-hidden className="icon" />
                {t('unanswered.none')}
              </p>
            ) : (
              // A list that scrolls must be reachable by key.
              <ul tabIndex={0} aria-labelledby="unanswered-card">
                {groups.map((group) => (
                  <Group key={group.askIds[0]} group={group} />
                ))}
              </ul>
            )}
            <Unliked ratings={ratings} />
          </>
        )}
      </Shown>
    </section>
  );
}

function Group({ group }: { readonly group: UnansweredGroup }) {
  const { ask } = useDesk();
  const { t } = useTranslation(['desk', 'common']);
  const language = useLanguage();
  const [sure, setSure] = useState(false);
  const drop = useMutation(ask.consult.drop.mutationOptions());
  const { askIds, count, examples, nearest, notHelpful, lastAt } = group;
  const at = momentText(lastAt, Date.now(), language);
  return (
    <li>
      <div>
        <strong>{examples[0]}</strong>
        {examples.slice(1).map((example) => (
          <p key={example}>{example}</p>
        ))}
        <p className="hint">
          {t('unanswered.line', { count, at })}
          {nearest !== null && ` · ${t('unanswered.near', { topic: t(`common:consultTopic.${nearest}`) })}`}
          {notHelpful > 0 && ` · ${t('unanswered.notHelpful', { count: notHelpful })}`}
        </p>
        <RefusalLine error={drop.error} />
      </div>
      <DeskButton
        look={sure ? 'danger' : 'quiet'}
        icon={Trash2}
        label={t(sure ? 'unanswered.dropSureOf' : 'unanswered.dropOf', { words: examples[0] ?? '' })}
        pending={drop.isPending}
        onPress={() => (sure ? drop.mutate({ askIds: askIds.slice(0, MOST_AT_ONCE) }) : setSure(true))}
      >
        {t(sure ? 'unanswered.dropSure' : 'unanswered.drop')}
      </DeskButton>
    </li>
  );
}

/** As many as the station drops in one go; the rest stand in the list again. */
const MOST_AT_ONCE = 500;
const MOST_UNLIKED = 8;

/** Answers that did not help at least once, those that helped least first. */
function Unliked({ ratings }: Pick<UnansweredList, 'ratings'>) {
  const { t } = useTranslation('desk');
  const unliked = ratings.filter(({ notHelped }) => notHelped > 0).slice(0, MOST_UNLIKED);
  if (unliked.length === 0) return null;
  return (
    <>
      <h3>{t('unanswered.unliked')}</h3>
      <ul className="unliked">
        {unliked.map(({ id, title, helped, notHelped }) => (
          <li key={id}>
            <div>
              <strong>{title}</strong>
              <p className="hint">{t('unanswered.rated', { helped, notHelped })}</p>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
