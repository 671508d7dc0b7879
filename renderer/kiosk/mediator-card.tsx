import { Check, Clock, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MatchReason, OfferedMediator } from '../../shared/contract/kiosk/disputes.ts';
import type { Language } from '../../shared/domain/language.ts';
import { BigButton } from '../parts/big-button.tsx';

interface MediatorCardProps {
  readonly mediator: OfferedMediator;
  readonly language: Language;
  readonly onChoose: () => void;
}

/** One mediator with the reasons why, each a plain sentence. */
export function MediatorCard({ mediator, language, onChoose }: MediatorCardProps) {
  const { t } = useTranslation(['kiosk', 'common']);
  const said = ({ code, dialect, category, count }: MatchReason) =>
    t(`common:reason.${code}`, {
      dialect: dialect?.name[language] ?? '',
      category: category === undefined ? '' : t(`common:category.${category}`),
      count: count ?? 0,
    });
  return (
    <article className="mediator" aria-label={mediator.name}>
      <UserRound aria-hidden className="icon portrait" />
      <div className="words">
        <h2>{mediator.name}</h2>
        <p className="hint">{t('mediators.from', { place: mediator.home })}</p>
        <ul>
          {mediator.reasons.map((reason) => (
            <li key={`${reason.code}/${reason.dialect?.id}`} className={reason.code}>
              {reason.code === 'busy' ? <Clock aria-hidden className="icon" /> : <Check aria-hidden className="icon" />}
              {said(reason)}
            </li>
          ))}
        </ul>
      </div>
      <BigButton look="main" onPress={onChoose}>
        {t('mediators.choose', { name: mediator.name })}
      </BigButton>
    </article>
  );
}
