import { useTranslation } from 'react-i18next';
import { AGE_BANDS, ageBandOn } from '../../../shared/domain/age.ts';
import type { IdProblem } from '../../../shared/domain/id-number.ts';
import { asMillis } from '../../../shared/domain/millis.ts';
import { ID_TYPES, SEXES } from '../../../shared/domain/party.ts';
import { dayOf } from '../../../shared/domain/station-day.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { DayField } from '../fields/day-field.tsx';
import { TextInput } from '../fields/text-input.tsx';
import { digitsOf } from '../session/digits.ts';
import type { PartyDraft } from './party-draft.ts';

interface PartyIdentityProps {
  readonly draft: PartyDraft;
  readonly fill: (part: Partial<PartyDraft>) => void;
  readonly idProblem: IdProblem | undefined;
}

/** Papers, age and the like. A resident ID number makes birth, sex and age needless. */
export function PartyIdentity({ draft, fill, idProblem }: PartyIdentityProps) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const today = dayOf(asMillis(Date.now()));
  const fromNumber = draft.idType === 'resident-id' && draft.idNumber.trim() !== '' && idProblem === undefined;
  return (
    <>
      <ChoiceField
        look="grid"
        label={t('party.idType')}
        value={draft.idType}
        choices={ID_TYPES.map((one) => ({ value: one, text: common(`idType.${one}`) }))}
        onChange={(idType) => fill({ idType })}
      />
      {draft.idType !== null && (
        <TextInput
          label={t('party.idNumber')}
          hint={fromNumber ? t('party.idGives') : t('party.idHint')}
          problem={idProblem === undefined ? undefined : t(`idProblem.${idProblem}`)}
          max={40}
          value={draft.idNumber}
          onChange={(idNumber) => fill({ idNumber })}
        />
      )}
      {!fromNumber && draft.idType !== 'business-licence' && (
        <>
          <div className="side-by-side">
            <DayField
              label={t('party.birth')}
              openCalendar={t('day.open')}
              value={draft.birth}
              latest={today}
              onChange={(birth) => fill({ birth, ...(birth !== null && { ageBand: ageBandOn(birth, today) }) })}
            />
            <ChoiceField
              label={t('party.sex')}
              value={draft.sex}
              choices={SEXES.map((one) => ({ value: one, text: common(`sex.${one}`) }))}
              onChange={(sex) => fill({ sex })}
            />
          </div>
          {draft.birth === null && (
            <ChoiceField
              label={t('party.age')}
              value={draft.ageBand}
              choices={AGE_BANDS.toReversed().map((one) => ({ value: one, text: common(`ageBand.${one}`) }))}
              onChange={(ageBand) => fill({ ageBand })}
            />
          )}
        </>
      )}
      <div className="side-by-side">
        <TextInput
          label={t('party.ethnicity')}
          max={20}
          value={draft.ethnicity}
          onChange={(ethnicity) => fill({ ethnicity })}
        />
        <TextInput
          className="short"
          label={t('party.people')}
          hint={t('party.peopleHint')}
          inputMode="numeric"
          value={draft.peopleCount}
          onChange={(typed) => fill({ peopleCount: digitsOf(typed, 4).replace(/^0+/, '') })}
        />
      </div>
    </>
  );
}
