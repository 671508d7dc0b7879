import { useTranslation } from 'react-i18next';
import type { PanelFile } from '../../../shared/contract/desk/panel.ts';
import { usePersonName } from '../../parts/use-names.ts';
import { momentText } from '../moment-text.ts';
import { useLanguage } from '../use-language.ts';

/** When the panel sat, newest first; notes only where this person may read them. */
export function Sittings({ sittings, erased }: Pick<PanelFile, 'sittings' | 'erased'>) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const language = useLanguage();
  const person = usePersonName();
  const now = Date.now();
  return (
    <div className="sittings">
      <h4>{t('panel.sittings')}</h4>
      {sittings.length === 0 && <p className="hint">{t('panel.noSittings')}</p>}
      <ol reversed>
        {sittings.toReversed().map(({ seq, at, who, issue, minutes, notes }) => (
          <li key={seq}>
            <p>
              <time>{momentText(at, now, language)}</time> {who !== null && person(who)}{' '}
              {t('panel.sitting', { issue: common(`nature.${issue}`), count: minutes })}
            </p>
            {notes === null ? (
              <p className="hint">{t(erased ? 'file.gone' : 'panel.notesHidden')}</p>
            ) : (
              notes !== '' && <p className="words">{notes}</p>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
