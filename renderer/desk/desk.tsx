import '../style/desk.css';
import '../style/desk-fields.css';
import '../style/desk-frame.css';
import '../style/desk-queue.css';
import '../style/desk-appointments.css';
import '../style/desk-declarations.css';
import '../style/desk-hazards.css';
import '../style/desk-reminders.css';
import '../style/desk-disputes.css';
import '../style/desk-course.css';
import '../style/desk-file.css';
import '../style/desk-intake.css';
import '../style/desk-papers.css';
import '../style/desk-panel.css';
import '../style/desk-staff.css';
import '../style/desk-setup.css';
import '../style/desk-library.css';
import '../style/desk-publicity.css';
import '../style/desk-danger.css';
import '../style/desk-hall.css';
import '../style/desk-matching.css';
import '../style/desk-printing.css';
import { useEffect, useSyncExternalStore } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { MINUTE } from '../../shared/domain/millis.ts';
import { LineBar } from '../parts/line-bar.tsx';
import { DeskPageContext, type DeskPage } from './desk-page.ts';
import { SignIn } from './session/sign-in.tsx';
import { useBeat } from './session/use-beat.ts';
import { useSignedOutWatch } from './session/use-signed-out-watch.ts';
import { useDesk } from './use-desk.ts';
import { Workplace } from './workplace.tsx';

/** How long words in an open form wait for the same person to sign in again. */
const KEEP_DRAFTS = 30 * MINUTE;

/** The staff's surface: nobody sees anything before they sign in, and nothing stays when they leave. */
export function Desk({ page }: { readonly page: DeskPage }) {
  const { queries } = useDesk();
  const { i18n } = useTranslation();
  const { who } = useSyncExternalStore(page.session.listen, page.session.now);
  useSignedOutWatch(page.session);
  useBeat(who !== null);

  const nobody = who === null;
  useEffect(() => {
    if (!nobody) return;
    queries.clear();
    const timer = setTimeout(() => (page.drafts.clear(), page.places.clear()), KEEP_DRAFTS);
    return () => clearTimeout(timer);
  }, [nobody, page, queries]);

  return (
    <I18nProvider locale={i18n.language === 'zh' ? 'zh-CN' : 'en-GB'}>
      <DeskPageContext value={page}>
        <LineBar />
        {who === null ? <SignIn /> : <Workplace key={who.staffId} />}
      </DeskPageContext>
    </I18nProvider>
  );
}
