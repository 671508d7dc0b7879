import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NamedDialect } from '../../../shared/domain/dialect.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { TickField } from '../fields/tick-field.tsx';
import { useNameOf } from '../use-language.ts';

interface LanguageTicksProps {
  readonly groups: readonly { readonly group: NamedDialect; readonly members: readonly NamedDialect[] }[];
  readonly chosen: readonly NamedDialect[];
  readonly onChosen: (chosen: readonly NamedDialect[]) => void;
}

/** What the contract takes. */
const MOST = 6;

/** Languages out of all there are: first the group, then its members; what is chosen stays in sight. */
export function LanguageTicks({ groups, chosen, onChosen }: LanguageTicksProps) {
  const { t } = useTranslation('desk');
  const nameOf = useNameOf();
  const [open, setOpen] = useState<string | null>(null);
  const members = groups.find(({ group }) => group.id === open)?.members ?? [];
  const offered = [...chosen, ...members.filter(({ id }) => chosen.every((one) => one.id !== id))];
  return (
    <>
      <ChoiceField
        label={t('interpreters.group')}
        value={open}
        choices={groups.map(({ group }) => ({ value: group.id as string, text: nameOf(group.name) }))}
        onChange={setOpen}
      />
      {offered.length > 0 && (
        <div role="group" aria-label={t('interpreters.language')} className="language-ticks">
          {offered.map((dialect) => (
            <TickField
              key={dialect.id}
              text={nameOf(dialect.name)}
              ticked={chosen.some(({ id }) => id === dialect.id)}
              onTick={(ticked) =>
                onChosen(ticked ? [...chosen, dialect].slice(0, MOST) : chosen.filter(({ id }) => id !== dialect.id))
              }
            />
          ))}
        </div>
      )}
    </>
  );
}
