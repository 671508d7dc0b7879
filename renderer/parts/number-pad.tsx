import { Delete } from 'lucide-react';
import { Button } from 'react-aria-components';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const;

/** Large keys for short numbers; the letters stand above the digits. Holds nothing itself. */
export interface NumberPadProps {
  readonly name: string;
  readonly deleteName: string;
  readonly letters: readonly string[];
  readonly onLetter?: (letter: string) => void;
  readonly onDigit: (digit: string) => void;
  readonly onDelete: () => void;
}

export function NumberPad({ name, deleteName, letters, onLetter, onDigit, onDelete }: NumberPadProps) {
  return (
    <div className="number-pad" role="group" aria-label={name}>
      {letters.length > 0 && (
        <div className="letters">
          {letters.map((letter) => (
            <Button key={letter} className="key letter" onPress={() => onLetter?.(letter)}>
              {letter}
            </Button>
          ))}
        </div>
      )}
      <div className="digits">
        {DIGITS.map((digit) => (
          <Button key={digit} className="key" onPress={() => onDigit(digit)}>
            {digit}
          </Button>
        ))}
        <Button className="key delete" aria-label={deleteName} onPress={onDelete}>
          <Delete aria-hidden className="icon" />
        </Button>
      </div>
    </div>
  );
}
