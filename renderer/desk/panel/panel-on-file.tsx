import type { PanelFile } from '../../../shared/contract/desk/panel.ts';
import { PanelSection } from './panel-section.tsx';
import { usePanel } from './use-panel.ts';

/** Whether there is anything to tell: more than one issue, or a panel that sits or sat. */
const worthTelling = ({ issues, members, sittings }: PanelFile): boolean =>
  issues.length > 1 || members.length > 0 || sittings.length > 0;

/** The panel's part inside the whole file, for its mediator and the head; nothing where there is none. */
export function PanelOnFile({ disputeId }: { readonly disputeId: string }) {
  const { data } = usePanel(disputeId);
  return data !== undefined && worthTelling(data) ? <PanelSection file={data} /> : null;
}
