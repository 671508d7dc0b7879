import { HeartHandshake } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { carePriority } from '../../shared/domain/ticket.ts';
import { AskDialog } from '../parts/ask-dialog.tsx';
import { BigButton } from '../parts/big-button.tsx';
import type { Ways } from './page.tsx';

/** "Do you need care?", asked quietly once the number is there: one tap, optional, and never shown to the hall. */
export function CareChoice({ now, act }: Ways) {
  const { t } = useTranslation(['kiosk', 'common']);
  const [open, setOpen] = useState(false);
  if (now.ticket?.cared === true) return <p className="cared">{t('care.noted')}</p>;
  return (
    <>
      <BigButton look="quiet" icon={HeartHandshake} onPress={() => setOpen(true)}>
        {t('care.ask')}
      </BigButton>
      {open && (
        <AskDialog
          title={t('care.title')}
          onAway={() => setOpen(false)}
          actions={
            <>
              {carePriority.options.map((priority) => (
                <BigButton
                  key={priority}
                  onPress={() => {
                    setOpen(false);
                    act({ tap: 'need-care', priority });
                  }}
                >
                  {t(`common:priority.${priority}`)}
                </BigButton>
              ))}
              <BigButton look="main" onPress={() => setOpen(false)}>
                {t('care.none')}
              </BigButton>
            </>
          }
        >
          <p>{t('care.text')}</p>
        </AskDialog>
      )}
    </>
  );
}
