import { Shown } from '../fields/shown.tsx';
import { FileHead } from './file/file-head.tsx';
import { FileSections } from './file/file-sections.tsx';
import { NextSteps } from './next-steps.tsx';
import { useDisputeFile } from './use-disputes.ts';

/** A whole dispute: which one, what to do next, and below it everything that is known, section by section. */
export function DisputeFileView({ disputeId, onGone }: { readonly disputeId: string; readonly onGone: () => void }) {
  const query = useDisputeFile(disputeId);
  return (
    <Shown query={query}>
      {(file) => (
        <>
          <FileHead file={file} />
          <NextSteps file={file} onGone={onGone} />
          <FileSections file={file} />
        </>
      )}
    </Shown>
  );
}
