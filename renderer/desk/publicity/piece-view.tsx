import { useMutation } from '@tanstack/react-query';
import { Eye, EyeOff, Pencil, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedPiece } from '../../../shared/contract/desk/publicity.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { useDesk } from '../use-desk.ts';
import { useNameOf } from '../use-language.ts';
import { draftOf } from './piece-draft.ts';
import { PiecePreview } from './piece-preview.tsx';
import { PieceState, ShownDays, WhyState } from './piece-state.tsx';
import { formFor, type PublicityPlace } from './publicity-place.ts';
import { TakeDownQuestion } from './take-down-question.tsx';

interface PieceViewProps {
  readonly one: ListedPiece;
  readonly onGo: (place: PublicityPlace) => void;
}

/** One piece as it stands, and what can be done with it. What came from elsewhere is hidden here, never changed. */
export function PieceView({ one, onGo }: PieceViewProps) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const nameOf = useNameOf();
  const [asking, setAsking] = useState(false);
  const putBack = useMutation(ask.publicity.putBack.mutationOptions());
  const { pieceId, piece, origin, hidden } = one;
  const own = origin === 'station';
  const listed = (words: readonly string[]) => words.join(t('list.comma'));
  return (
    <>
      <header className="file-head">
        <h2>{nameOf(piece.title)}</h2>
        <div className="piece-why">
          <PieceState state={one.state} />
          <WhyState one={one} />
        </div>
      </header>
      <div className="steps">
        {own && (
          <DeskButton icon={Pencil} onPress={() => onGo(formFor(pieceId, draftOf(piece), pieceId))}>
            {t('publicity.edit')}
          </DeskButton>
        )}
        {hidden ? (
          <DeskButton icon={Eye} pending={putBack.isPending} onPress={() => putBack.mutate({ pieceId })}>
            {t('publicity.putBack')}
          </DeskButton>
        ) : (
          <DeskButton icon={own ? Trash2 : EyeOff} look="danger" onPress={() => setAsking(true)}>
            {t(own ? 'publicity.takeDown' : 'publicity.hide')}
          </DeskButton>
        )}
      </div>
      <RefusalLine error={putBack.error} />
      <div className="piece-reading">
        <dl>
          <Row name={t('publicity.kind')}>{common(`publicityKind.${piece.kind}`)}</Row>
          <Row name={t('publicity.audience')}>
            {listed(piece.audience.map((group) => common(`publicityAudience.${group}`)))}
          </Row>
          <Row name={t('publicity.places')}>{listed(piece.places.map((place) => t(`publicity.place.${place}`)))}</Row>
          <Row name={t('publicity.when')}>
            <ShownDays one={one} />
          </Row>
          <Row name={t('publicity.origin')}>{common(`publicityOrigin.${origin}`)}</Row>
        </dl>
        <PiecePreview draft={draftOf(piece)} />
      </div>
      {asking && <TakeDownQuestion pieceId={pieceId} own={own} onShut={() => setAsking(false)} />}
    </>
  );
}

function Row({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
