import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ReferralLine } from '../../../shared/contract/desk/referrals.ts';
import { REFERRAL_STANDINGS } from '../../../shared/rules/referral-limits.ts';
import { momentText } from '../moment-text.ts';
import { useLanguage } from '../use-language.ts';
import { deliveryOf } from './delivery-of.ts';

interface ReferralListProps {
  readonly lines: readonly ReferralLine[];
  readonly chosen: string | null;
  readonly onChoose: (referralId: string) => void;
}

const LOOK = { overdue: 'overdue', ours: 'soon', soon: 'soon', 'in-time': '', done: '' } as const;

/** Referrals by how they stand, overdue ones first. No word of them stands here. */
export function ReferralList({ lines, chosen, onChoose }: ReferralListProps) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const language = useLanguage();
  return (
    <nav className="dispute-list lead-list" aria-label={t('referrals.list')}>
      {lines.length === 0 && <p className="quiet-line">{t('referrals.none')}</p>}
      {REFERRAL_STANDINGS.map((standing) => {
        const some = lines.filter((line) => line.standing === standing);
        return (
          some.length > 0 && (
            <section key={standing} aria-labelledby={`referrals-${standing}`}>
              <h2 id={`referrals-${standing}`}>
                {common(`referralStanding.${standing}`)} <span className="count">{some.length}</span>
              </h2>
              <ul>
                {some.map((line) => (
                  <li key={line.referralId}>
                    <Button
                      className={`dispute-line lead-line ${LOOK[standing]} ${line.referralId === chosen ? 'chosen' : ''}`}
                      onPress={() => onChoose(line.referralId)}
                      {...(line.referralId === chosen ? { 'aria-current': 'true' as const } : {})}
                    >
                      <strong className="number">{line.number}</strong>
                      <span className="at">{common(`referralState.${line.state}`)}</span>
                      <span className="what">
                        {common(`platform.${line.platform}`)}
                        {line.department !== '' && ` · ${line.department}`}
                      </span>
                      <span className="from">
                        {common(`referralDelivery.${deliveryOf(line)}`)}
                        {line.running !== null &&
                          ` · ${common(`referralLimit.${line.running.limit}`, {
                            time: momentText(line.running.dueAt, Date.now(), language),
                          })}`}
                      </span>
                    </Button>
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
    </nav>
  );
}
