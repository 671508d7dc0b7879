import { BellRing, PhoneCall, ShieldCheck } from 'lucide-react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../parts/big-button.tsx';
import { LanguageSwitch } from '../parts/language-switch.tsx';
import type { Ways } from './page.tsx';

/**
 * Somebody may be in danger: the number to call, somebody to come, and the way back for whoever is safe. Says
 * nothing of what was typed: the one it is about may stand behind them.
 */
export function DangerScreen({ now, act }: Ways) {
  const { t } = useTranslation('kiosk');
  const { told, call } = now.noticed;
  return (
    <ModalOverlay className="danger-veil" isOpen isKeyboardDismissDisabled>
      <Modal className="danger-modal">
        <Dialog role="alertdialog" className="danger-screen settle">
          <Heading slot="title">{t('danger.title')}</Heading>
          <p className="number" aria-hidden>
            <PhoneCall aria-hidden className="icon" />
            110
          </p>
          <p className="words">{t('danger.text')}</p>
          <div className="ways">
            <BigButton
              look="main"
              icon={BellRing}
              onPress={() => act({ tap: 'call-staff' })}
              disabled={call === 'sending' || call === 'heard'}
            >
              {t('danger.call')}
            </BigButton>
            <p role="status" className={`called ${call === 'none' ? told : call}`}>
              {call === 'heard' && t('danger.heard')}
              {call === 'none' && told === 'heard' && t('danger.told')}
              {(call === 'unheard' || (call === 'none' && told === 'unheard')) && t('danger.unheard')}
            </p>
            <BigButton icon={ShieldCheck} onPress={() => act({ tap: 'no-danger' })}>
              {t('danger.safe')}
            </BigButton>
          </div>
          <LanguageSwitch language={now.language} onSpeak={(language) => act({ tap: 'speak', language })} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
