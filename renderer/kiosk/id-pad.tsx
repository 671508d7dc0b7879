import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ID_LENGTH } from '../../shared/domain/id-number.ts';
import { NumberPad } from '../parts/number-pad.tsx';
import { TypedLine } from '../parts/typed-line.tsx';
import type { IdEntry } from './endorse.ts';
import { keyboardReader } from './id-reader.ts';

interface IdPadProps {
  readonly number: string;
  readonly onType: (number: string) => void;
  /** A reader told a whole card. */
  readonly onCard: (card: IdEntry) => void;
}

/** An identity number, on large keys or from a reader. Holds nothing itself. */
export function IdPad({ number, onType, onCard }: IdPadProps) {
  const { t } = useTranslation('kiosk');
  const heard = useRef(onCard);
  useEffect(() => {
    heard.current = onCard;
  });
  useEffect(() => keyboardReader(window).listen((card) => heard.current(card)), []);
  const type = (typed: string) => onType(typed.slice(0, ID_LENGTH));
  const shown = number.padEnd(ID_LENGTH, '·');
  return (
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
  );
}
