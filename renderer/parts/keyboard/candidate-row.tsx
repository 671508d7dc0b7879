import { candidateSize } from './candidate-rows.ts';
import type { Candidate } from './find-words.ts';
import { KeyButton } from './key-button.tsx';

/** One row of words to choose from. */
export function CandidateRow(props: {
  readonly row: readonly Candidate[];
  /** The one that the space key takes. */
  readonly first?: Candidate | undefined;
  readonly onChoose: (candidate: Candidate) => void;
}) {
  return (
    <div className="kb-candidates">
      {props.row.map((candidate) => (
        <KeyButton
          key={candidate.text}
          className={candidate === props.first ? 'kb-candidate kb-first' : 'kb-candidate'}
          width={candidateSize(candidate)}
          onLift={() => props.onChoose(candidate)}
        >
          <span>{candidate.text}</span>
        </KeyButton>
      ))}
    </div>
  );
}
