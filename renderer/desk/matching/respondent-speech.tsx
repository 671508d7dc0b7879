import { useTranslation } from 'react-i18next';
import type { MatchExplanation } from '../../../shared/contract/desk/matching.ts';
import { usePlaceName } from '../../parts/use-names.ts';
import { useNameOf } from '../use-language.ts';

/** What is known of how the other party speaks. */
export function RespondentSpeech({ respondent }: Pick<MatchExplanation, 'respondent'>) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const nameOf = useNameOf();
  const placeName = usePlaceName();
  return (
    <section aria-labelledby="match-speech">
      <h4 id="match-speech">{t('match.speech')}</h4>
      <p>
        {respondent === null
          ? t('match.speechUnknown')
          : t('match.speechKnown', {
              home: respondent.home === null ? t('match.speechNoHome') : placeName(respondent.home),
              dialects:
                respondent.dialects.map(({ name }) => nameOf(name)).join(t('list.comma')) || t('match.speechNoDialect'),
              mandarin: common(`mandarin.${respondent.mandarin}`),
            })}
      </p>
    </section>
  );
}
