import { useQuery } from '@tanstack/react-query';
import { Check, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ListedPack } from '../../../shared/contract/desk/publicity.ts';
import type { PackState } from '../../../shared/domain/content-pack.ts';
import { Shown } from '../fields/shown.tsx';
import { momentText } from '../moment-text.ts';
import { useDesk } from '../use-desk.ts';
import { useLanguage } from '../use-language.ts';

/** What somebody should look into; the others are as they should be. */
const DOUBTFUL: readonly PackState[] = ['unknown-key', 'bad-signature', 'unreadable', 'contradicts'];

/** Content packs (内容包) of the district: which are shown here, and why the others are not. */
export function PacksCard() {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const packs = useQuery(ask.publicity.packs.queryOptions({ input: {}, meta: { nouns: ['publicity'] } }));
  return (
    <section className="card packs-card" aria-labelledby="packs-card">
      <h2 id="packs-card">{t('packs.title')}</h2>
      <p className="hint">{t('packs.hint')}</p>
      <Shown query={packs}>
        {({ packs: all }) =>
          all.length === 0 ? (
            <p className="quiet-line">{t('packs.none')}</p>
          ) : (
            <ul>
              {all.map((pack) => (
                <Pack key={`${pack.at} ${pack.packId} ${pack.version} ${pack.key}`} pack={pack} />
              ))}
            </ul>
          )
        }
      </Shown>
    </section>
  );
}

function Pack({ pack }: { readonly pack: ListedPack }) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const language = useLanguage();
  const { title, issuer, version, issuedOn, pieces, at, cameBy, state, key } = pack;
  const doubtful = DOUBTFUL.includes(state);
  return (
    <li>
      <strong>{title?.[language] ?? t('packs.untitled')}</strong>
      <div className={doubtful ? 'note-line' : 'state-line'}>
        {doubtful && <TriangleAlert aria-hidden className="icon" />}
        {state === 'in-use' && <Check aria-hidden className="icon" />}
        <p>{common(`packState.${state}`)}</p>
      </div>
      {version !== null && (
        <p className="hint">{t('packs.version', { version, issuer: issuer?.[language] ?? '', issuedOn })}</p>
      )}
      <p className="hint">
        {state === 'in-use' && `${t('packs.pieces', { count: pieces })} · `}
        {t('packs.came', { at: momentText(at, Date.now(), language), way: common(`packCameBy.${cameBy}`) })}
      </p>
      {state === 'unknown-key' && (
        <>
          <p className="hint">{t('packs.keyHint')}</p>
          <p className="hint pack-key">{t('packs.key', { key })}</p>
        </>
      )}
    </li>
  );
}
