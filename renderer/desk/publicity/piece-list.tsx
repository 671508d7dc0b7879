import { Plus, Users } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ListedPiece } from '../../../shared/contract/desk/publicity.ts';
import { asMillis } from '../../../shared/domain/millis.ts';
import { dayOf } from '../../../shared/domain/station-day.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { useNameOf } from '../use-language.ts';
import { emptyPiece } from './piece-draft.ts';
import { PieceState, ShownDays } from './piece-state.tsx';
import { formFor, type PublicityPlace } from './publicity-place.ts';

interface PieceListProps {
  readonly pieces: readonly ListedPiece[];
  readonly at: PublicityPlace;
  readonly onGo: (place: PublicityPlace) => void;
}

/** All pieces that are not over, in the order they are shown. */
export function PieceList({ pieces, at, onGo }: PieceListProps) {
  const { t } = useTranslation('desk');
  const chosen = at.is === 'list' ? at.pieceId : null;
  const onShow = pieces.filter(({ state }) => state === 'on-show').length;
  return (
    <div className="cases-side">
      <div className="cases-search">
        <p className="hint">{t('publicity.intro')}</p>
        <div className="steps">
          <DeskButton
            look="main"
            icon={Plus}
            onPress={() => onGo(formFor('new', emptyPiece(dayOf(asMillis(Date.now())))))}
          >
            {t('publicity.new')}
          </DeskButton>
          <DeskButton icon={Users} pressed={at.is === 'groups'} onPress={() => onGo({ is: 'groups' })}>
            {t('publicity.groups')}
          </DeskButton>
        </div>
      </div>
      <nav className="case-list" aria-label={t('publicity.list')}>
        <p className="hint" role="status">
          {pieces.length === 0 ? t('publicity.none') : t('publicity.onShow', { count: onShow, of: pieces.length })}
        </p>
        <ul>
          {pieces.map((one) => (
            <li key={one.pieceId}>
              <Line
                one={one}
                chosen={one.pieceId === chosen}
                onChoose={() => onGo({ is: 'list', pieceId: one.pieceId })}
              />
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

interface LineProps {
  readonly one: ListedPiece;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function Line({ one, chosen, onChoose }: LineProps) {
  const { piece, origin, state } = one;
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const nameOf = useNameOf();
  const listed = (words: readonly string[]) => words.join(t('list.comma'));
  return (
    <Button
      className={`case-line ${chosen ? 'chosen' : ''}`}
      onPress={onChoose}
      {...(chosen ? { 'aria-current': 'true' as const } : {})}
    >
      <strong>{nameOf(piece.title)}</strong>
      <span className="case-chips">
        <PieceState state={state} />
        <span className="chip">{common(`publicityKind.${piece.kind}`)}</span>
        <span className={`chip ${origin}`}>{common(`publicityOrigin.${origin}`)}</span>
      </span>
      <span className="took">
        {t('publicity.shownTo', {
          audience: listed(piece.audience.map((group) => common(`publicityAudience.${group}`))),
          places: listed(piece.places.map((place) => t(`publicity.place.${place}`))),
        })}
      </span>
      <span className="took">
        <ShownDays one={one} />
      </span>
    </Button>
  );
}
