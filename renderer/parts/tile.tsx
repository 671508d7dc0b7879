import { Check, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, ToggleButton } from 'react-aria-components';

/** A large field that does one thing when touched. */
export interface TileProps {
  readonly title: string;
  readonly onPress: () => void;
  readonly icon?: LucideIcon;
  /** Shown instead of an icon, such as the letter of a queue. */
  readonly mark?: string;
  readonly look?: 'plain' | 'main' | 'quiet';
  /** Cannot be touched now; its words say why. */
  readonly shut?: boolean;
  readonly children?: ReactNode;
}

export function Tile({ title, onPress, icon, mark, look = 'plain', shut = false, children }: TileProps) {
  return (
    <Button className={`tile ${look}`} isDisabled={shut} onPress={onPress}>
      <Face title={title} icon={icon} mark={mark}>
        {children}
      </Face>
    </Button>
  );
}

/** A tile that stays chosen; a tick says so, never the colour alone. */
export function ChoiceTile({ title, onPress, icon, mark, children, chosen }: TileProps & { readonly chosen: boolean }) {
  return (
    <ToggleButton className="tile plain choice" isSelected={chosen} onPress={onPress}>
      <Face title={title} icon={icon} mark={mark}>
        {children}
      </Face>
      <span className="tick" aria-hidden>
        {chosen && <Check className="icon" />}
      </span>
    </ToggleButton>
  );
}

interface FaceProps {
  readonly title: string;
  readonly icon: LucideIcon | undefined;
  readonly mark: string | undefined;
  readonly children: ReactNode;
}

function Face({ title, icon: Icon, mark, children }: FaceProps) {
  return (
    <>
      {Icon && <Icon aria-hidden className="icon" />}
      {mark !== undefined && (
        <span className="mark" aria-hidden>
          {mark}
        </span>
      )}
      <span className="words">
        <span className="title">{title}</span>
        {children}
      </span>
    </>
  );
}
