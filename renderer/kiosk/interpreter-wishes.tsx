import { Hand, Languages } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { INTERPRETER_WISHES, type InterpreterWish } from '../../shared/domain/party.ts';
import { ToggleBig } from '../parts/toggle-big.tsx';

const ICONS = { 'sign-language': Hand, 'minority-language': Languages, other: Languages } as const;

interface InterpreterWishesProps {
  readonly wish: InterpreterWish | null;
  readonly onWish: (wish: InterpreterWish | null) => void;
}

/** Who needs somebody to interpret says so in one touch; another touch takes it back. */
export function InterpreterWishes({ wish, onWish }: InterpreterWishesProps) {
  const { t } = useTranslation(['kiosk', 'common']);
  return (
    <>
      {INTERPRETER_WISHES.map((one) => (
        <ToggleBig key={one} icon={ICONS[one]} on={one === wish} onPress={() => onWish(one === wish ? null : one)}>
          {t('dialect.interpreter', { language: t(`common:interpreter.${one}`) })}
        </ToggleBig>
      ))}
    </>
  );
}
