import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatchExplanation } from '../../../shared/contract/desk/matching.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { Shown } from '../fields/shown.tsx';
import { useDesk } from '../use-desk.ts';
import { ChosenMediator } from './chosen-mediator.tsx';
import { OtherMediators } from './other-mediators.tsx';
import { RespondentSpeech } from './respondent-speech.tsx';
import { RespondentSpeechForm } from './respondent-speech-form.tsx';
import { TogetherWays } from './together-ways.tsx';

/** Why this mediator (为什么是这位调解员): opened when somebody wants to know, and asked only then. */
export function MatchOfFile({ disputeId }: { readonly disputeId: string }) {
  const { t } = useTranslation('desk');
  const [open, setOpen] = useState(false);
  return (
    <details className="match-of-file" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('match.title')}</summary>
      {open && <Explained disputeId={disputeId} />}
    </details>
  );
}

function Explained({ disputeId }: { readonly disputeId: string }) {
  const { ask } = useDesk();
  const explanation = useQuery(
    ask.matching.explain.queryOptions({
      input: { disputeId },
      gcTime: 0,
      meta: { nouns: ['dispute', 'ticket', 'mediator', 'matching', 'interpreter', 'staff'] },
    }),
  );
  return <Shown query={explanation}>{(found) => <Explanation disputeId={disputeId} explanation={found} />}</Shown>;
}

function Explanation({
  disputeId,
  explanation,
}: {
  readonly disputeId: string;
  readonly explanation: MatchExplanation;
}) {
  const { t } = useTranslation('desk');
  const [noting, setNoting] = useState(false);
  return (
    <div className="match-body">
      <ChosenMediator explanation={explanation} />
      <TogetherWays explanation={explanation} />
      <RespondentSpeech respondent={explanation.respondent} />
      {noting ? (
        <RespondentSpeechForm disputeId={disputeId} onShut={() => setNoting(false)} />
      ) : (
        <DeskButton look="quiet" onPress={() => setNoting(true)}>
          {t('match.speechEdit')}
        </DeskButton>
      )}
      <OtherMediators explanation={explanation} />
    </div>
  );
}
