import { useQuery } from '@tanstack/react-query';
import { Bell, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../shared/domain/language.ts';
import { BigButton } from '../parts/big-button.tsx';
import { useKiosk } from './use-kiosk.ts';

/** What the district wants everybody to know. Turned by hand: text that moves by itself is hard to read. */
export function Notices({ language }: { readonly language: Language }) {
  const { t } = useTranslation(['kiosk', 'common']);
  const { ask } = useKiosk();
  const [turned, setTurned] = useState(0);
  const station = useQuery(ask.station.show.queryOptions({ input: {}, meta: { nouns: ['station', 'notice'] } }));
  const notices = station.data?.notices ?? [];
  const notice = notices[turned % Math.max(1, notices.length)];
  return (
    <div className="notices" aria-label={t('common:notice.label')} role="group">
      {station.data?.demo === true && <p className="demo">{t('home.demo')}</p>}
      {notice !== undefined && (
        <div className="notice">
          <Bell aria-hidden className="icon" />
          <p>{notice.text[language] || notice.text.zh}</p>
          {notices.length > 1 && (
            <BigButton look="quiet" icon={ChevronRight} onPress={() => setTurned(turned + 1)}>
              {t('home.nextNotice', { at: (turned % notices.length) + 1, of: notices.length })}
            </BigButton>
          )}
        </div>
      )}
    </div>
  );
}
