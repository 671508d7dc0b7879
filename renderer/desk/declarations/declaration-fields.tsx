import { useTranslation } from 'react-i18next';
import {
  type DeclarationKind,
  FIELD_ROWS,
  FIELDS_OF,
  fieldsOf,
  type TypedDeclaration,
} from '../../../shared/domain/declaration.ts';
import type { FieldProblem } from '../../../shared/rules/check-declaration.ts';
import { useFieldName } from '../../parts/use-field-name.ts';
import { TextInput } from '../fields/text-input.tsx';

interface DeclarationFieldsProps {
  readonly kind: DeclarationKind;
  readonly typed: TypedDeclaration;
  readonly onType: (typed: TypedDeclaration) => void;
  readonly problems: readonly FieldProblem[];
}

/** All the fields of a kind; what is wrong stands under the field it is about. */
export function DeclarationFields({ kind, typed, onType, problems }: DeclarationFieldsProps) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const fieldName = useFieldName();
  return (
    <div className="side-by-side">
      {fieldsOf(kind).map((field) => {
        const found = problems.find((one) => one.field === field);
        const need = FIELDS_OF[kind][field];
        const isDay = field === 'day' || field === 'leaseEnd';
        const hint = isDay
          ? t('declarations.dayHint')
          : need === 'optional'
            ? t('declarations.optional')
            : need === 'child'
              ? t('declarations.child')
              : undefined;
        return (
          <TextInput
            key={field}
            label={fieldName(kind, field)}
            value={typed[field] ?? ''}
            max={Math.max(20, FIELD_ROWS[field].max)}
            onChange={(text) => onType({ ...typed, [field]: text })}
            problem={found && common(`declare.problem.${found.problem}`)}
            {...(hint === undefined ? {} : { hint })}
          />
        );
      })}
    </div>
  );
}
