import type { ComponentType } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { DisputeFile } from '../../../../shared/contract/desk/disputes.ts';
import { usePlace } from '../../desk-page.ts';
import { IntakeSection } from '../../intake/intake-section.tsx';
import { SimilarCases } from '../../library/similar-cases.tsx';
import { PaperSection } from '../papers/paper-section.tsx';
import { Overview } from './overview.tsx';
import { Timeline } from './timeline.tsx';
import { type MarkedSection, useLacking } from './use-lacking.ts';

type SectionName = MarkedSection | 'overview' | 'course' | 'similar';

/** The sections of a file (概况、当事人、经过、卷宗、相似案例) in their order; texts: `file.section.<name>`. */
const SECTIONS: readonly {
  readonly name: SectionName;
  readonly Body: ComponentType<{ readonly file: DisputeFile }>;
}[] = [
  { name: 'overview', Body: Overview },
  { name: 'people', Body: IntakeSection },
  { name: 'course', Body: ({ file }) => <Timeline entries={file.timeline} /> },
  { name: 'papers', Body: PaperSection },
  { name: 'similar', Body: ({ file }) => <SimilarCases disputeId={file.disputeId} /> },
];

/** Everything known of a dispute, one section at a time; a number says where something is still missing. */
export function FileSections({ file }: { readonly file: DisputeFile }) {
  const { t } = useTranslation('desk');
  const [section, setSection] = usePlace<SectionName>(`section/${file.disputeId}`, 'overview');
  const lacking = useLacking(file);
  return (
    <Tabs
      className="file-sections"
      selectedKey={section}
      onSelectionChange={(key) => {
        const next = SECTIONS.find(({ name }) => name === key);
        if (next !== undefined) setSection(next.name);
      }}
    >
      <TabList aria-label={t('file.sections')}>
        {SECTIONS.map(({ name }) => (
          <Tab key={name} id={name}>
            {t(`file.section.${name}`)}
            {lacking(name) > 0 && <span className="count">{t('file.lacking', { count: lacking(name) })}</span>}
          </Tab>
        ))}
      </TabList>
      {SECTIONS.map(({ name, Body }) => (
        <TabPanel key={name} id={name}>
          <Body file={file} />
        </TabPanel>
      ))}
    </Tabs>
  );
}
