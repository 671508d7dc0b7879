import { Check, Clock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OfferedMediator } from '../../shared/contract/kiosk/disputes.ts';
import type { Language } from '../../shared/domain/language.ts';
import { BigButton } from '../parts/big-button.tsx';
import { useLatinName, usePersonName } from '../parts/use-names.ts';
import { useReasonText } from './reason-text.ts';

interface MediatorCardProps {
  readonly mediator: OfferedMediator;
  readonly language: Language;
  readonly onChoose: () => void;
}

/** The first ones weigh most; more than these nobody reads on a card. */
const MOST_REASONS = 4;

/** One mediator with the reasons why, each a plain sentence. */
export function MediatorCard({ mediator, language, onChoose }: MediatorCardProps) {
  const { t } = useTranslation(['kiosk', 'common']);
  const said = useReasonText(language);
  const name = usePersonName()(mediator.name);
  const latinName = useLatinName();
  return (
    <article className="mediator" aria-label={name}>
      <div className="words">
        <h2>{name}</h2>
        <p className="hint">
          {mediator.sex !== null && <span className="sex">{t(`common:sex.${mediator.sex}`)}</span>}
          {t('mediators.from', { place: mediator.home[language] })}
        </p>
        <ul>
          {mediator.reasons.slice(0, MOST_REASONS).map((reason) => (
            <li key={`${reason.code}/${reason.dialect?.id}`} className={reason.code}>
              {reason.code === 'busy' ? <Clock aria-hidden className="icon" /> : <Check aria-hidden className="icon" />}
              {said(reason)}
            </li>
          ))}
        </ul>
      </div>
      <BigButton look="main" onPress={onChoose}>
        {t('mediators.choose', { name: latinName(mediator.name) })}
      </BigButton>
    </article>
  );
}
