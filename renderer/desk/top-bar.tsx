import { useMutation } from '@tanstack/react-query';
import { KeyRound, LogOut, UserRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../parts/language-switch.tsx';
import { usePersonName } from '../parts/use-names.ts';
import { useDeskPage, useMe } from './desk-page.ts';
import { DeskButton } from './fields/desk-button.tsx';
import { PanicButton } from './panic/panic-button.tsx';
import { ChangePin } from './session/change-pin.tsx';
import { LeaveQuestion } from './session/leave-question.tsx';
import { useDesk } from './use-desk.ts';
import { useLanguage } from './use-language.ts';

/** Who works here, in which language, and the way out. */
export function TopBar() {
  const { ask } = useDesk();
  const { session, drafts, places } = useDeskPage();
  const me = useMe();
  const person = usePersonName();
  const { t, i18n } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const language = useLanguage();
  const [changingPin, setChangingPin] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const signOut = useMutation(
    ask.session.signOut.mutationOptions({
      // Even when the station cannot be told: whoever leaves must not leave a desk that is open.
      onSettled: () => {
        drafts.clear();
        places.clear();
        session.end();
      },
    }),
  );
  const leave = () => (drafts.isEmpty() ? signOut.mutate({}) : setLeaving(true));
  return (
    <header className="top-bar">
      <h1>
        {common('app.name')} <small>{t('app.desk')}</small>
      </h1>
      <p className="me">
        <UserRound aria-hidden className="icon" />
        <strong>{person(me.name)}</strong>
        <span>{me.roles.map((role) => common(`role.${role}`)).join(t('list.comma'))}</span>
      </p>
      <LanguageSwitch language={language} onSpeak={(chosen) => void i18n.changeLanguage(chosen)} />
      <DeskButton look="quiet" icon={KeyRound} onPress={() => setChangingPin(true)}>
        {t('changePin.title')}
      </DeskButton>
      <DeskButton look="quiet" icon={LogOut} onPress={leave} pending={signOut.isPending}>
        {t('signOut')}
      </DeskButton>
      <PanicButton />
      {changingPin && <ChangePin onClose={() => setChangingPin(false)} />}
      {leaving && (
        <LeaveQuestion onStay={() => setLeaving(false)} onLeave={() => (setLeaving(false), signOut.mutate({}))} />
      )}
    </header>
  );
}
