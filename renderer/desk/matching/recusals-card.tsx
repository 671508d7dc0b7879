import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RecusalView } from '../../../shared/contract/desk/recusals.ts';
import { may } from '../../../shared/rules/desk-rights.ts';
import { usePersonName, usePlaceName } from '../../parts/use-names.ts';
import { useMe } from '../desk-page.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { Shown } from '../fields/shown.tsx';
import { useDesk } from '../use-desk.ts';
import { RecusalForm } from './recusal-form.tsx';

/** Who stands aside from whom (回避): one's own, the head's view of all. */
export function RecusalsCard() {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const me = useMe();
  const recusals = useQuery(ask.recusals.list.queryOptions({ input: {}, meta: { nouns: ['mediator', 'staff'] } }));
  const mayDeclare = me.roles.includes('mediator') || may(me.roles, 'declare-others-recusal');
  return (
    <section className="recusals-card" aria-labelledby="recusals-card">
      <h2 id="recusals-card">{t('recusals.title')}</h2>
      <p className="hint">{t('recusals.hint')}</p>
      <Shown query={recusals}>{(all) => <List all={all} />}</Shown>
      {mayDeclare && (
        <details>
          <summary>{t('recusals.declare')}</summary>
          <RecusalForm />
        </details>
      )}
    </section>
  );
}

function List({ all }: { readonly all: readonly RecusalView[] }) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const me = useMe();
  const lift = useMutation(ask.recusals.lift.mutationOptions());
  const person = usePersonName();
  const placeName = usePlaceName();
  const aboutOf = ({ about, number, place }: RecusalView) => {
    if (about === 'party') return t('recusals.aboutParty');
    if (place !== null) return t('recusals.aboutPlace', { what: placeName(place) });
    return number === null ? t('recusals.aboutDisputeUnknown') : t('recusals.aboutDispute', { what: number });
  };
  return (
    <>
      <ul className="recusal-list">
        {all.length === 0 && <li>{t('recusals.none')}</li>}
        {all.map((recusal) => (
          <li key={recusal.recusalId}>
            <span>
              {t('recusals.line', {
                name: person(recusal.mediatorName),
                ground: common(`recusalGround.${recusal.ground}`),
                about: aboutOf(recusal),
              })}
            </span>
            {may(me.roles, 'lift-recusal') && (
              <DeskButton
                look="quiet"
                label={t('recusals.liftOf', { name: person(recusal.mediatorName) })}
                pending={lift.isPending && lift.variables.recusalId === recusal.recusalId}
                onPress={() => lift.mutate({ recusalId: recusal.recusalId })}
              >
                {t('recusals.lift')}
              </DeskButton>
            )}
          </li>
        ))}
      </ul>
      <RefusalLine error={lift.error} />
    </>
  );
}
