import type { Language } from '../../shared/domain/language.ts';
import type { DeclarationFact } from '../../shared/rules/declaration-facts.ts';
import { useDeclarationFact } from './declare-text.ts';

interface DeclareFactsProps {
  readonly facts: readonly DeclarationFact[];
  readonly language: Language;
}

/** What the law says, each source once, below what it stands behind. */
export function DeclareFacts({ facts, language }: DeclareFactsProps) {
  const factOf = useDeclarationFact(language);
  const told = Map.groupBy(
    facts.map((fact) => ({ fact, ...factOf(fact) })),
    ({ source }) => source,
  );
  return (
    <ul className="declare-facts">
      {[...told].map(([source, some]) => (
        <li key={source}>
          {some.map(({ fact, text }) => (
            <p key={fact}>{text}</p>
          ))}
          <p className="source">{source}</p>
        </li>
      ))}
    </ul>
  );
}
