import { useQuery } from '@tanstack/react-query';
import { MessagesSquare } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DivisionCode } from '../../../shared/domain/division.ts';
import type { OfferedDialect } from '../../../shared/contract/kiosk/places.ts';
import { type NamedDialect, PUTONGHUA } from '../../../shared/domain/dialect.ts';
import { AnswerOf } from '../../parts/answer-of.tsx';
import { BigButton } from '../../parts/big-button.tsx';
import { ChoiceTile } from '../../parts/tile.tsx';
import { dialectChoices, preselected } from '../dialect-choices.ts';
import { MOST_DIALECTS, toggleDialect } from '../draft.ts';
import { NextButton, Page, type ScreenProps } from '../page.tsx';
import { InterpreterWishes } from '../interpreter-wishes.tsx';
import { OF_THIS_VISIT, useKiosk } from '../use-kiosk.ts';

/** What the citizen speaks: offered from the place, with the most spoken one chosen already. */
export function DialectScreen({ now, act }: ScreenProps) {
  const { t } = useTranslation('kiosk');
  const { ask } = useKiosk();
  const home = now.draft.place?.code as DivisionCode; // the question before this one
  const dialects = useQuery(ask.places.dialects.queryOptions({ input: { division: home }, meta: OF_THIS_VISIT }));
  const chosen = now.draft.dialects ?? preselected(dialects.data ?? []);
  const putonghua: NamedDialect = {
    id: PUTONGHUA,
    name: { zh: t('dialect.putonghua', { lng: 'zh' }), en: t('dialect.putonghua', { lng: 'en' }) },
  };
  const said = ({ id, share, minority }: OfferedDialect, largest: boolean) => {
    if (minority) return t('dialect.minority');
    return largest && share !== null && id !== PUTONGHUA ? t('dialect.most') : undefined;
  };
  return (
    <Page
      now={now}
      act={act}
      title={t('dialect.title')}
      hint={chosen.length < MOST_DIALECTS ? t('dialect.hint') : t('dialect.full')}
      missing={t('dialect.missing')}
      onward={<NextButton act={act} tap={{ tap: 'choose', part: { dialects: chosen } }} />}
    >
      <AnswerOf query={dialects}>
        {(offered) => (
          <div className="tiles few wordy">
            {dialectChoices(offered, chosen, putonghua).map((dialect, place) => (
              <ChoiceTile
                key={dialect.id}
                title={dialect.name[now.language]}
                chosen={chosen.some(({ id }) => id === dialect.id)}
                onPress={() => act({ tap: 'fill', part: { dialects: toggleDialect(chosen, dialect) } })}
              >
                {said(dialect, place === 0) !== undefined && <span className="hint">{said(dialect, place === 0)}</span>}
              </ChoiceTile>
            ))}
          </div>
        )}
      </AnswerOf>
      <div className="other-ways">
        <BigButton
          icon={MessagesSquare}
          onPress={() => {
            act({ tap: 'fill', part: { dialects: chosen } });
            act({ tap: 'aside', to: 'dialect-list' });
          }}
        >
          {t('dialect.other')}
        </BigButton>
        <InterpreterWishes
          wish={now.draft.interpreter}
          onWish={(interpreter) => act({ tap: 'fill', part: { interpreter, dialects: chosen } })}
        />
      </div>
    </Page>
  );
}
