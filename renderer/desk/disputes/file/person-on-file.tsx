import { useTranslation } from 'react-i18next';
import type { DisputeFile } from '../../../../shared/contract/desk/disputes.ts';
import { usePlaceName } from '../../../parts/use-names.ts';
import { useNameOf } from '../../use-language.ts';
import { Fact, Typed } from './fact.tsx';

/** Who came, how to reach and to speak with them, and against whom. */
export function PersonOnFile({ file }: { readonly file: DisputeFile }) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const nameOf = useNameOf();
  const placeName = usePlaceName();
  const { erased } = file;
  return (
    <section aria-labelledby="file-person">
      <h3 id="file-person">{t('file.person')}</h3>
      <dl>
        <Fact name={t('file.name')}>
          <Typed text={file.name} erased={erased} />
        </Fact>
        <Fact name={t('file.phone')}>
          <span className="phone">
            <Typed text={file.phone} erased={erased} />
          </span>
        </Fact>
        <Fact name={t('file.respondent')}>
          <Typed text={file.respondentName} erased={erased} />
        </Fact>
        <Fact name={t('file.home')}>{placeName(file.home)}</Fact>
        <Fact name={t('file.dialects')}>
          {file.dialects.map(({ name }) => nameOf(name)).join(t('list.comma')) || t('file.notSaid')}
        </Fact>
        <Fact name={t('file.mandarin')}>{common(`mandarin.${file.mandarin}`)}</Fact>
        <Fact name={t('file.language')}>{common(`language.${file.language}`)}</Fact>
      </dl>
    </section>
  );
}
