import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ID_LENGTH } from '../../../shared/domain/id-number.ts';
import { NumberPad } from '../../parts/number-pad.tsx';
import { TypedLine } from '../../parts/typed-line.tsx';
import { keyboardReader } from '../id-reader.ts';
import { NextButton, Page, type ScreenProps } from '../page.tsx';

/** The identity number, on large keys or from a reader. */
export function EndorseId({ now, act }: ScreenProps) {
  const { t } = useTranslation('kiosk');
  const { id, idFor, idProblem } = now.endorse;
  const { number } = id;
  const heard = useRef(act);
  useEffect(() => {
    heard.current = act;
  });
  useEffect(
    () =>
      keyboardReader(window).listen((card) => {
        heard.current({ tap: 'endorse-id', id: card });
        heard.current({ tap: 'endorse-next' });
      }),
    [],
  );
  const type = (typed: string) =>
    act({ tap: 'endorse-id', id: { number: typed.slice(0, ID_LENGTH), validUntil: null } });
  const shown = number.padEnd(ID_LENGTH, '·');
  return (
    <Page
      now={idProblem === null ? now : { ...now, missing: true }}
      act={act}
      title={t('endorse.idTitle')}
      hint={t('endorse.idHint')}
      missing={idProblem === null ? t('endorse.idMissing') : t(`endorseIdProblem.${idProblem}`)}
      onward={<NextButton act={act} tap={{ tap: 'endorse-next' }} />}
    >
      <p className="staff-hint">{t(idFor === 'age' ? 'endorse.idForget' : 'endorse.idKeep')}</p>
      <div className="look-up">
        <TypedLine
          label={t('endorse.idShown')}
          typed={number}
          shown={[shown.slice(0, 6), shown.slice(6, 14), shown.slice(14)].join(' ')}
          empty={t('askNumber.empty')}
        />
        <NumberPad
          name={t('askNumber.pad')}
          deleteName={t('askNumber.delete')}
          letters={['X']}
          onLetter={(letter) => type(number + letter)}
          onDigit={(digit) => type(number + digit)}
          onDelete={() => type(number.slice(0, -1))}
        />
      </div>
    </Page>
  );
}
