import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DisputeFile } from '../../../shared/contract/desk/disputes.ts';
import type { MatchExplanation } from '../../../shared/contract/desk/matching.ts';
import { isEnded } from '../../../shared/domain/dispute-stage.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { Shown } from '../fields/shown.tsx';
import { useDesk } from '../use-desk.ts';
import { ChosenMediator } from './chosen-mediator.tsx';
import { CoMediators } from './co-mediators.tsx';
import { OtherMediators } from './other-mediators.tsx';
import { RespondentSpeech } from './respondent-speech.tsx';
import { RespondentSpeechForm } from './respondent-speech-form.tsx';
import { TogetherWays } from './together-ways.tsx';
import { WhenChosen } from './when-chosen.tsx';

/** Why this mediator (为什么是这位调解员): opened when somebody wants to know, and asked only then. */
export function MatchOfFile({ file }: { readonly file: DisputeFile }) {
  const { t } = useTranslation('desk');
  const [open, setOpen] = useState(false);
  return (
    <details className="match-of-file" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('match.title')}</summary>
      {open && (
        <div className="match-body">
          <WhenChosen disputeId={file.disputeId} />
          {!isEnded(file.stage) && <Explained file={file} />}
        </div>
      )}
    </details>
  );
}

function Explained({ file }: { readonly file: DisputeFile }) {
  const { ask } = useDesk();
  const { disputeId } = file;
  const explanation = useQuery(
    ask.matching.explain.queryOptions({
      input: { disputeId },
      gcTime: 0,
      meta: { nouns: ['dispute', 'ticket', 'mediator', 'matching', 'interpreter', 'staff'] },
    }),
  );
  return <Shown query={explanation}>{(found) => <Explanation file={file} explanation={found} />}</Shown>;
}

function Explanation({ file, explanation }: { readonly file: DisputeFile; readonly explanation: MatchExplanation }) {
  const { t } = useTranslation('desk');
  const { disputeId } = file;
  const [noting, setNoting] = useState(false);
  return (
    <section className="match-part" aria-labelledby="match-now">
      <h3 id="match-now">{t('match.now')}</h3>
      <ChosenMediator explanation={explanation} />
      <CoMediators file={file} explanation={explanation} />
      <TogetherWays explanation={explanation} />
      <RespondentSpeech respondent={explanation.respondent} />
      {noting ? (
        <RespondentSpeechForm disputeId={disputeId} onShut={() => setNoting(false)} />
      ) : (
        <DeskButton look="quiet" onPress={() => setNoting(true)}>
          {t('match.speechEdit')}
        </DeskButton>
      )}
      <OtherMediators others={explanation.others} excluded={explanation.excluded} at="now" />
    </section>
  );
}
