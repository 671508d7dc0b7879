import { Eraser, FileSignature, type LucideIcon, MessagesSquare, PhoneCall, Share2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DisputeFile, OpenMove } from '../../../shared/contract/desk/disputes.ts';
import type { DisputeAction } from '../../../shared/rules/dispute-stages.ts';
import { DeskButton } from '../fields/desk-button.tsx';

/** An act with a button of its own; `pay` stands beside its instalment, `sit` in the panel, `co-mediators` in the matching view. */
export type Act = Exclude<DisputeAction, 'assign' | 'co-mediators' | 'pay' | 'sit' | 'take-on'>;

/** In the order they are offered. */
const ACTS: readonly { readonly act: Act; readonly icon: LucideIcon }[] = [
  { act: 'talk', icon: MessagesSquare },
  { act: 'draft', icon: FileSignature },
  { act: 'visit', icon: PhoneCall },
  { act: 'hand-on', icon: Share2 },
  { act: 'erase', icon: Eraser },
];

/** What supplies the thing a move waits for. */
const SUPPLIES: { readonly [M in NonNullable<OpenMove['missing']>]?: Act } = {
  'no-agreement': 'draft',
  'visit-first': 'visit',
};

interface ActButtonsProps {
  readonly file: Pick<DisputeFile, 'agreement' | 'moves'>;
  readonly offers: readonly DisputeAction[];
  readonly open: Act | null;
  readonly onToggle: (act: Act) => void;
}

/** What can be done without moving the case on; large what the next step still waits for. */
export function ActButtons({ file, offers, open, onToggle }: ActButtonsProps) {
  const { t } = useTranslation('desk');
  const offered = ACTS.filter(({ act }) => offers.includes(act));
  if (offered.length === 0) return null;
  const awaited = file.moves.flatMap(({ missing }) => (missing === null ? [] : (SUPPLIES[missing] ?? [])));
  const lookOf = (act: Act) => {
    if (act === 'erase') return 'danger';
    return act === open || awaited.includes(act) ? 'main' : 'plain';
  };
  return (
    <div className="steps" role="group" aria-label={t('file.steps')}>
      {offered.map(({ act, icon }) => (
        <DeskButton key={act} icon={icon} look={lookOf(act)} onPress={() => onToggle(act)}>
          {t(act === 'draft' && file.agreement !== null ? 'step.draftAgain' : `step.${act}`)}
        </DeskButton>
      ))}
    </div>
  );
}
