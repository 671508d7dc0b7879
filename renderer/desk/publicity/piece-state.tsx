import { CalendarClock, Eye, EyeOff, type LucideIcon, Hourglass, UserX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ListedPiece } from '../../../shared/contract/desk/publicity.ts';
import { LEAST_SHOWN } from '../../../shared/rules/station-results.ts';

type State = ListedPiece['state'];

const ICONS: Record<State, LucideIcon> = {
  'on-show': Eye,
  'to-come': CalendarClock,
  'not-for-here': UserX,
  'nothing-to-show': Hourglass,
  hidden: EyeOff,
};

/** Whether a piece is on show now, in a word and a picture. */
export function PieceState({ state }: { readonly state: State }) {
  const { t } = useTranslation('desk');
  const Icon = ICONS[state];
  return (
    <span className={`piece-state ${state}`}>
      <Icon aria-hidden className="icon" />
      {t(`publicity.state.${state}`)}
    </span>
  );
}

/** Why it is, or why not. */
export function WhyState({ one: { state, piece, origin } }: { readonly one: ListedPiece }) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const audience = piece.audience.map((group) => common(`publicityAudience.${group}`)).join(t('list.comma'));
  if (state === 'on-show' && origin === 'shipped') return <p>{t('publicity.whyAlways')}</p>;
  return (
    <p>{t(`publicity.why.${state}`, { from: piece.firstDay, to: piece.lastDay, audience, least: LEAST_SHOWN })}</p>
  );
}

/** From when to when; what came with the software has no last day that anybody chose. */
export function ShownDays({ one: { piece, origin } }: { readonly one: ListedPiece }) {
  const { t } = useTranslation('desk');
  return origin === 'shipped'
    ? t('publicity.always')
    : t('publicity.days', { from: piece.firstDay, to: piece.lastDay });
}
