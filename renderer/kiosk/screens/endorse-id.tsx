import { useTranslation } from 'react-i18next';
import { IdPad } from '../id-pad.tsx';
import { NextButton, Page, type ScreenProps } from '../page.tsx';

/** The identity number, on large keys or from a reader. */
export function EndorseId({ now, act }: ScreenProps) {
  const { t } = useTranslation('kiosk');
  const { id, idFor, idProblem } = now.endorse;
  return (
    <Page
      now={idProblem === null ? now : { ...now, missing: true }}
      act={act}
      title={t('endorse.idTitle')}
      hint={t('endorse.idHint')}
      missing={idProblem === null ? t('endorse.idMissing') : t(`endorseIdProblem.${idProblem}`)}
      onward={<NextButton act={act} tap={{ tap: 'endorse-next' }} />}
    >
      <p className="staff-hint">{t(idFor === 'age' ? 'endorse.idForget' : 'endorse.idKeep')}</p>
      <IdPad
        number={id.number}
        onType={(number) => act({ tap: 'endorse-id', id: { number, validUntil: null } })}
        onCard={(card) => {
          act({ tap: 'endorse-id', id: card });
          act({ tap: 'endorse-next' });
        }}
      />
    </Page>
  );
}
