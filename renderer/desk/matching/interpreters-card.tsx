import { useMutation, useQuery } from '@tanstack/react-query';
import { UserMinus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePersonName } from '../../parts/use-names.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { Shown } from '../fields/shown.tsx';
import { useDesk } from '../use-desk.ts';
import { useNameOf } from '../use-language.ts';
import { InterpreterForm } from './interpreter-form.tsx';

/** Interpreters of the alliance: who they are, what they speak, and how to reach them. */
export function InterpretersCard() {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const nameOf = useNameOf();
  const person = usePersonName();
  const interpreters = useQuery(
    ask.interpreters.list.queryOptions({ input: {}, meta: { nouns: ['interpreter', 'person'] } }),
  );
  const remove = useMutation(ask.interpreters.remove.mutationOptions());
  return (
    <section className="card interpreters-card" aria-labelledby="interpreters-card">
      <h2 id="interpreters-card">{t('interpreters.title')}</h2>
      <p className="hint">{t('interpreters.hint')}</p>
      <Shown query={interpreters}>
        {(all) => (
          <ul className="people">
            {all.length === 0 && <li>{t('interpreters.none')}</li>}
            {all.map(({ interpreterId, name, phone, languages, mandarin }) => (
              <li key={interpreterId}>
                <span className="who">
                  <strong>{person(name)}</strong> {phone}
                  <span className="hint">
                    {t('interpreters.line', {
                      languages: languages.map((one) => nameOf(one.name)).join(t('list.comma')),
                      mandarin: common(`mandarin.${mandarin}`),
                    })}
                  </span>
                </span>
                <DeskButton
                  look="quiet"
                  icon={UserMinus}
                  label={t('interpreters.removeOf', { name: person(name) })}
                  pending={remove.isPending && remove.variables.interpreterId === interpreterId}
                  onPress={() => remove.mutate({ interpreterId })}
                >
                  {t('interpreters.remove')}
                </DeskButton>
              </li>
            ))}
          </ul>
        )}
      </Shown>
      <RefusalLine error={remove.error} />
      <details>
        <summary>{t('interpreters.add')}</summary>
        <InterpreterForm />
      </details>
    </section>
  );
}
