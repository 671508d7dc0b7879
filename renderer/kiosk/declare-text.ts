import { useTranslation } from 'react-i18next';
import type { DeclarationField, DeclarationKind } from '../../shared/domain/declaration.ts';
import type { Language } from '../../shared/domain/language.ts';
import { DECLARATION_FACTS, type DeclarationFact } from '../../shared/rules/declaration-facts.ts';
import { useSourceText } from './fact-text.ts';

/** Section of the kiosk's texts in which a kind's questions stand. */
const SECTIONS = {
  resident: 'declareResident',
  tenant: 'declareTenant',
  'tenancy-end': 'declareTenancyEnd',
  worker: 'declareWorker',
} as const satisfies Record<DeclarationKind, string>;

/** The question a kind asks for a field, and the hint below it. Which fields a kind has is the table's to say. */
export function useQuestionText() {
  const { t } = useTranslation('kiosk');
  return (kind: DeclarationKind, field: DeclarationField) => ({
    title: t(`${SECTIONS[kind]}.${field}` as 'declareTenant.name'),
    hint: t(`${SECTIONS[kind]}.${field}Hint` as 'declareTenant.nameHint'),
  });
}

/** What the law says, and where. */
export function useDeclarationFact(language: Language) {
  const { t } = useTranslation('common');
  const sourceText = useSourceText(language);
  return (fact: DeclarationFact) => {
    const { values, source, date } = DECLARATION_FACTS[fact];
    // Which numbers a text takes is the table's to say; the types know only each text by itself.
    const text = t(`declare.fact.${fact}` as 'declare.fact.on-residing', { ...values });
    return { text, source: sourceText({ name: source, date }) };
  };
}
