import { Shown } from '../fields/shown.tsx';
import { PanelSection } from './panel-section.tsx';
import { usePanel } from './use-panel.ts';

/** The panel's part inside the whole file, for its mediator and the head. */
export function PanelOnFile({ disputeId }: { readonly disputeId: string }) {
  const query = usePanel(disputeId);
  return <Shown query={query}>{(file) => <PanelSection file={file} />}</Shown>;
}
