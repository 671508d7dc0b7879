import { useTranslation } from 'react-i18next';
import type { MediatorView } from '../../../shared/contract/desk/mediators.ts';
import { may } from '../../../shared/rules/desk-rights.ts';
import { usePersonName, usePlaceName } from '../../parts/use-names.ts';
import { useMe } from '../desk-page.ts';
import { Shown } from '../fields/shown.tsx';
import { RecusalsCard } from '../matching/recusals-card.tsx';
import { useNameOf } from '../use-language.ts';
import { DutySwitch } from './duty-switch.tsx';
import { rosterOrder } from './roster-order.ts';
import { useMediators } from './use-mediators.ts';

/** Who mediates here, what they speak, who is on duty and how busy they are. */
export function MediatorsPanel() {
  const mediators = useMediators();
  return <Shown query={mediators}>{(all) => <Roster all={all} />}</Shown>;
}

function Roster({ all }: { readonly all: readonly MediatorView[] }) {
  const { t } = useTranslation('desk');
  const me = useMe();
  const onDuty = all.filter((one) => one.onDuty).length;
  return (
    <div className="roster" tabIndex={0} role="region" aria-label={t('parts.mediators')}>
      <p className="hint">
        {t('mediators.count', { count: all.length, onDuty })} {t('mediators.dutyHint')}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('mediators.name')}</th>
            <th scope="col">{t('mediators.duty')}</th>
            <th scope="col">{t('mediators.inHand')}</th>
            <th scope="col">{t('mediators.sex')}</th>
            <th scope="col">{t('mediators.home')}</th>
            <th scope="col">{t('mediators.dialects')}</th>
            <th scope="col">{t('mediators.mandarin')}</th>
            <th scope="col">{t('mediators.specialities')}</th>
          </tr>
        </thead>
        <tbody>
          {rosterOrder(all, me.staffId).map((mediator) => (
            <Row
              key={mediator.mediatorId}
              mediator={mediator}
              isMe={mediator.mediatorId === me.staffId}
              maySet={mediator.mediatorId === me.staffId || may(me.roles, 'set-others-duty')}
            />
          ))}
        </tbody>
      </table>
      <RecusalsCard />
    </div>
  );
}

function Row({
  mediator,
  isMe,
  maySet,
}: {
  readonly mediator: MediatorView;
  readonly isMe: boolean;
  readonly maySet: boolean;
}) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const nameOf = useNameOf();
  const person = usePersonName();
  const placeName = usePlaceName();
  return (
    <tr className={isMe ? 'me' : ''}>
      <th scope="row">
        {person(mediator.name)}
        {isMe && <span className="mark">{t('mediators.me')}</span>}
      </th>
      <td>
        {maySet ? <DutySwitch mediator={mediator} /> : t(mediator.onDuty ? 'mediators.onDuty' : 'mediators.offDuty')}
      </td>
      <td className="number">{mediator.inHand}</td>
      <td>{mediator.sex === null ? t('mediators.sexUnknown') : common(`sex.${mediator.sex}`)}</td>
      <td>{placeName(mediator.home)}</td>
      <td>{mediator.dialects.map(({ name }) => nameOf(name)).join(t('list.comma'))}</td>
      <td>{common(`mandarin.${mediator.mandarin}`)}</td>
      <td>{mediator.specialities.map((one) => common(`category.${one}`)).join(t('list.comma'))}</td>
    </tr>
  );
}
