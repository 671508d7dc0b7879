import { Download, FileSpreadsheet, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../desk-page.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { SelectField } from '../fields/select-field.tsx';
import { AddForm } from './add-form.tsx';
import { DeclarationList } from './declaration-list.tsx';
import { DeclarationView } from './declaration-view.tsx';
import { DueList } from './due-list.tsx';
import { ExportForm } from './export-form.tsx';
import { FindForm } from './find-form.tsx';
import { SheetForm } from './sheet-form.tsx';

/** What stands on the right. */
type Side =
  | { readonly show: 'nothing' | 'add' | 'sheet' | 'export' }
  | { readonly show: 'file'; readonly declarationId: string };
const NOTHING: Side = { show: 'nothing' };

const VIEWS = ['new', 'returned', 'accepted', 'due'] as const;
type View = (typeof VIEWS)[number];

/** Declarations (信息申报): review, correct, take down, bring in a list, hand out. */
export function DeclarationsPanel() {
  const { t } = useTranslation('desk');
  const [view, setView] = usePlace<View>('declarations/view', 'new');
  const [side, setSide, leave] = usePlace<Side>('declarations/side', NOTHING);
  const open = (declarationId: string) => setSide({ show: 'file', declarationId });
  const chosen = side.show === 'file' ? side.declarationId : null;
  return (
    <div className="disputes-panel leads-panel declarations-panel">
      <div className="cases-side">
        <div className="cases-search">
          <div className="declarations-tools">
            <DeskButton icon={Plus} look="main" onPress={() => setSide({ show: 'add' })}>
              {t('declarations.add')}
            </DeskButton>
            <DeskButton icon={FileSpreadsheet} onPress={() => setSide({ show: 'sheet' })}>
              {t('declarations.sheet')}
            </DeskButton>
            <DeskButton icon={Download} onPress={() => setSide({ show: 'export' })}>
              {t('declarations.view.export')}
            </DeskButton>
          </div>
          <FindForm onFound={open} />
          <SelectField
            label={t('declarations.views')}
            value={view}
            choices={VIEWS.map((value) => ({ value, text: t(`declarations.view.${value}`) }))}
            onChange={setView}
          />
        </div>
        {view === 'due' ? (
          <DueList chosen={chosen} onChoose={open} />
        ) : (
          <DeclarationList key={view} state={view} chosen={chosen} onChoose={open} />
        )}
      </div>
      <section className="dispute-file" aria-label={t('declarations.title')} tabIndex={0}>
        {side.show === 'nothing' && <p className="quiet-line">{t('declarations.choose')}</p>}
        {side.show === 'add' && <AddForm onDrop={() => leave(side, NOTHING)} />}
        {side.show === 'sheet' && <SheetForm />}
        {side.show === 'export' && <ExportForm />}
        {side.show === 'file' && (
          <DeclarationView
            key={side.declarationId}
            declarationId={side.declarationId}
            onGone={() => leave(side, NOTHING)}
          />
        )}
      </section>
    </div>
  );
}
