import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { NamedDialect } from '../../../shared/domain/dialect.ts';
import { AnswerOf } from '../../parts/answer-of.tsx';
import { Pages } from '../../parts/pages.tsx';
import { ChoiceTile, Tile } from '../../parts/tile.tsx';
import { named } from '../dialect-choices.ts';
import { Page, type ScreenProps } from '../page.tsx';
import { useKiosk } from '../use-kiosk.ts';

const FITS = { tall: 24, wide: 24, className: 'tiles dense' } as const;

/** Every kind of speech there is a mediator's table for: first the group, then the part of it. */
export function DialectList({ now, act }: ScreenProps) {
  const { t } = useTranslation('kiosk');
  const { ask } = useKiosk();
  const all = useQuery(ask.places.allDialects.queryOptions({ input: {} }));
  const { dialectGroup: open, language } = now;
  const chosen = now.draft.dialects ?? [];
  const choose = (dialect: NamedDialect) => act({ tap: 'add-dialect', dialect: named(dialect) });
  const title = open === null ? t('dialectList.title') : t('dialectList.members', { group: open.name[language] });
  return (
    <Page now={now} act={act} title={title}>
      <AnswerOf query={all}>
        {(groups) => {
          if (open === null) {
            return (
              <Pages items={groups} {...FITS}>
                {({ group, members }) => (
                  <Tile
                    key={group.id}
                    title={group.name[language]}
                    onPress={() =>
                      members.length === 0 ? choose(group) : act({ tap: 'open-group', group: named(group) })
                    }
                  />
                )}
              </Pages>
            );
          }
          const members = groups.find(({ group }) => group.id === open.id)?.members ?? [];
          const whole = { id: open.id, name: { zh: '', en: '' } };
          return (
            <Pages items={[whole, ...members]} {...FITS}>
              {(member) => (
                <ChoiceTile
                  key={member.id}
                  title={
                    member === whole ? t('dialectList.whole', { group: open.name[language] }) : member.name[language]
                  }
                  chosen={chosen.some(({ id }) => id === member.id)}
                  onPress={() => choose(member === whole ? open : member)}
                />
              )}
            </Pages>
          );
        }}
      </AnswerOf>
    </Page>
  );
}
