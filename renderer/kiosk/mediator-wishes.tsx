import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { homeWish, type HomeWish, sexWish, type SexWish } from '../../shared/domain/mediator-wish.ts';
import type { Ways } from './page.tsx';

/** What kind of mediator the citizen would like; each touch orders the list anew and leaves nobody out. */
export function MediatorWishes({ now, act }: Ways) {
  const { t } = useTranslation('kiosk');
  const { draft } = now;
  return (
    <div className="mediator-wishes">
      <Wish
        label={t('mediatorWish.sex')}
        value={draft.sexWish}
        options={sexWish.options}
        textOf={(wish: SexWish) => t(wish === 'any' ? 'mediatorWish.anySex' : `mediatorWish.${wish}`)}
        onWish={(wish) => act({ tap: 'fill', part: { sexWish: wish } })}
      />
      <Wish
        label={t('mediatorWish.home')}
        value={draft.homeWish}
        options={homeWish.options}
        textOf={(wish: HomeWish) => t(wish === 'any' ? 'mediatorWish.anyHome' : `mediatorWish.${wish}`)}
        onWish={(wish) => act({ tap: 'fill', part: { homeWish: wish } })}
      />
    </div>
  );
}

interface WishProps<W extends string> {
  readonly label: string;
  readonly value: W;
  readonly options: readonly W[];
  readonly textOf: (wish: W) => string;
  readonly onWish: (wish: W) => void;
}

function Wish<W extends string>({ label, value, options, textOf, onWish }: WishProps<W>) {
  return (
    <ToggleButtonGroup
      className="wish"
      aria-label={label}
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const wish = options.find((one) => keys.has(one));
        if (wish !== undefined) onWish(wish);
      }}
    >
      {options.map((one) => (
        <ToggleButton key={one} id={one} className="wish-choice">
          {one === value && <Check aria-hidden className="icon" />}
          {textOf(one)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
