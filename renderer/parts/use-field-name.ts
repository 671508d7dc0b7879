import { useTranslation } from 'react-i18next';
import type { DeclarationField, DeclarationKind } from '../../shared/domain/declaration.ts';

/** The short name of a field of a declaration, as its kind calls it. */
export function useFieldName() {
  const { t } = useTranslation('common');
  return (kind: DeclarationKind, field: DeclarationField): string => {
    if (field === 'day') return t(`declare.dayOf.${kind}`);
    if (field === 'declarerPhone') return t(`declare.declarerPhoneOf.${kind}`);
    return field === 'declarerName' ? t(`declare.declarerOf.${kind}`) : t(`declare.field.${field}`);
  };
}
