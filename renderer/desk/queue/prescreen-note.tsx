import { useTranslation } from 'react-i18next';
import type { Prescreen } from '../../../shared/contract/desk/tickets.ts';
import type { CheckQuestion } from '../../../shared/domain/endorsement.ts';
import { answersAsked, questionsFor } from '../../../shared/rules/endorsement-questions.ts';

/** What the one at my counter answered before they got their number, so that nobody asks it again. */
export function PrescreenNote({
  prescreen: { endorsement, outcome, rule, answers, papers },
}: {
  readonly prescreen: Prescreen;
}) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const asked = answersAsked(endorsement, answers);
  const answerText = (question: CheckQuestion) =>
    common(`endorse.choice.${question}.${asked[question]}` as 'endorse.choice.age.adult');
  // Papers have no numbers in them.
  const brought = papers.map((paper) => common(`endorse.fact.${paper}` as 'endorse.fact.residence-card'));
  return (
    <section className="prescreen" aria-label={t('endorse.title')}>
      <p className={`outcome ${outcome}`}>{common(`endorse.outcome.${outcome}`)}</p>
      {outcome !== 'here' && <p>{common(`endorse.because.${rule}`)}</p>}
      <dl>
        {questionsFor(endorsement, asked)
          .filter((question) => asked[question] !== undefined)
          .map((question) => (
            <div key={question}>
              <dt>{common(`endorse.question.${question}`)}</dt>
              <dd>{answerText(question)}</dd>
            </div>
          ))}
      </dl>
      {brought.length > 0 && <p>{t('endorse.bring', { papers: brought.join(t('list.comma')) })}</p>}
    </section>
  );
}
