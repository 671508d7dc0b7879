import { useMutation } from '@tanstack/react-query';
import { LogIn } from 'lucide-react';
import { useState, useSyncExternalStore } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { pin, staffNumber } from '../../../shared/domain/staff.ts';
import { LanguageSwitch } from '../../parts/language-switch.tsx';
import { useDeskPage } from '../desk-page.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { TextInput } from '../fields/text-input.tsx';
import { useDesk } from '../use-desk.ts';
import { useLanguage } from '../use-language.ts';
import { digitsOf } from './digits.ts';
import { lockedUntil } from './lock.ts';
import { LockLine } from './lock-line.tsx';
import { useSecondsLeft } from './use-seconds-left.ts';

/** Staff number and PIN. What does not fit never says which of the two it was. */
export function SignIn() {
  const { ask } = useDesk();
  const { session, drafts, places } = useDeskPage();
  const { t, i18n } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const language = useLanguage();
  const { endedByStation } = useSyncExternalStore(session.listen, session.now);
  const [number, setNumber] = useState('');
  const [code, setCode] = useState('');
  const signIn = useMutation(
    ask.session.signIn.mutationOptions({
      onSuccess: (who) => {
        drafts.belongTo(who.staffId);
        places.belongTo(who.staffId);
        session.begin(who);
      },
      onError: () => setCode(''),
    }),
  );
  const locked = useSecondsLeft(lockedUntil(signIn.error));
  const complete = staffNumber.safeParse(number).success && pin.safeParse(code).success;
  return (
    <main className="sign-in">
      <Form
        className="card"
        onSubmit={(event) => {
          event.preventDefault();
          if (complete && locked === 0 && !signIn.isPending) signIn.mutate({ number, pin: code });
        }}
      >
        <header>
          <h1>
            {common('app.name')}
            <small>{t('app.desk')}</small>
          </h1>
          <LanguageSwitch language={language} onSpeak={(chosen) => void i18n.changeLanguage(chosen)} />
        </header>
        {endedByStation && (
          <p className="note-line" role="status">
            {t(drafts.isEmpty() ? 'signIn.ended' : 'signIn.endedWithDraft')}
          </p>
        )}
        <TextInput
          label={t('signIn.number')}
          hint={t('signIn.numberHint')}
          value={number}
          onChange={(typed) => setNumber(digitsOf(typed, 8))}
          inputMode="numeric"
          autoFocus
        />
        <TextInput
          label={t('signIn.pin')}
          hint={t('signIn.pinHint')}
          value={code}
          onChange={(typed) => setCode(digitsOf(typed, 12))}
          type="password"
          inputMode="numeric"
        />
        {locked > 0 ? (
          <LockLine seconds={locked} />
        ) : (
          lockedUntil(signIn.error) === undefined && <RefusalLine error={signIn.error} />
        )}
        <DeskButton submits look="main" icon={LogIn} disabled={!complete || locked > 0} pending={signIn.isPending}>
          {t('signIn.submit')}
        </DeskButton>
        <p className="hint">{t('signIn.help')}</p>
      </Form>
    </main>
  );
}
