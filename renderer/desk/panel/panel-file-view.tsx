import { useTranslation } from 'react-i18next';
import type { PanelFile } from '../../../shared/contract/desk/panel.ts';
import { usePersonName, usePlaceName } from '../../parts/use-names.ts';
import { Shown } from '../fields/shown.tsx';
import { useNameOf } from '../use-language.ts';
import { PanelSection } from './panel-section.tsx';
import { usePanel } from './use-panel.ts';

/** A dispute as those see it who only sit on its panel: the matter, and their part of the work. */
export function PanelFileView({ disputeId }: { readonly disputeId: string }) {
  const query = usePanel(disputeId);
  return (
    <Shown query={query}>
      {(file) => (
        <>
          <Head file={file} />
          <PanelSection file={file} />
          <Matter file={file} />
        </>
      )}
    </Shown>
  );
}

function Head({ file }: { readonly file: PanelFile }) {
  const person = usePersonName();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  return (
    <header className="file-head">
      <h2>
        <span className="number">{file.number}</span> {common(`category.${file.category}`)} ·{' '}
        {common(`counterpart.${file.counterpart}`)}
      </h2>
      <p className="marks">
        <span className={`stage ${file.stage}`}>{common(`stage.${file.stage}`)}</span>
        {file.mediatorName !== null && (
          <span className="mediator">{t('file.mediator', { name: person(file.mediatorName) })}</span>
        )}
      </p>
      <p className="hint">{t('panel.yourPart')}</p>
    </header>
  );
}

function Matter({ file }: { readonly file: PanelFile }) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const nameOf = useNameOf();
  const placeName = usePlaceName();
  const typed = (text: string | null) =>
    text === null || text === '' ? (
      <span className="gone">{t(file.erased && text === null ? 'file.gone' : 'file.notSaid')}</span>
    ) : (
      text
    );
  const facts = [
    [t('file.name'), typed(file.name)],
    [t('file.respondent'), typed(file.respondentName)],
    [t('file.home'), placeName(file.home)],
    [t('file.dialects'), file.dialects.map(({ name }) => nameOf(name)).join(t('list.comma')) || t('file.notSaid')],
    [t('file.mandarin'), common(`mandarin.${file.mandarin}`)],
  ] as const;
  return (
    <div className="file-body">
      <section aria-labelledby="panel-person">
        <h3 id="panel-person">{t('file.person')}</h3>
        <dl>
          {facts.map(([name, value]) => (
            <div className="fact" key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="panel-statement">
        <h3 id="panel-statement">{t('file.statement')}</h3>
        <p className="words">{typed(file.statement)}</p>
        <h3>{t('file.wants')}</h3>
        <p>{file.claims.map((claim) => common(`claim.${claim}`)).join(t('list.comma'))}</p>
        <p className="words">{typed(file.wish)}</p>
      </section>
    </div>
  );
}
