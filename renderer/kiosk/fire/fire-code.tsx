import { useTranslation } from 'react-i18next';
import { FIRE_CODE_LENGTH, spokenFireCode } from '../../../shared/domain/fire.ts';
import { NumberPad } from '../../parts/number-pad.tsx';
import { TypedLine } from '../../parts/typed-line.tsx';
import { NextButton, Page, type ScreenProps } from '../page.tsx';

/** The digits of an earlier check, on large keys. */
export function FireCode({ now, act }: ScreenProps) {
  const { t } = useTranslation('kiosk');
  const { code } = now.fire.check;
  const type = (typed: string) => act({ tap: 'fire-type-code', code: typed });
  return (
    <Page
      now={now}
      act={act}
      title={t('fire.codeTitle')}
      hint={t('fire.codeHint')}
      missing={t('fire.codeMissing')}
      onward={<NextButton act={act} tap={{ tap: 'fire-look-up' }} />}
    >
      <div className="look-up">
        <TypedLine
          label={t('fire.codeShown')}
          typed={code}
          shown={spokenFireCode(code.padEnd(FIRE_CODE_LENGTH, '·'))}
          empty={t('askNumber.empty')}
        />
        <NumberPad
          name={t('askNumber.pad')}
          deleteName={t('askNumber.delete')}
          letters={[]}
          onDigit={(digit) => type(code + digit)}
          onDelete={() => type(code.slice(0, -1))}
        />
      </div>
    </Page>
  );
}
