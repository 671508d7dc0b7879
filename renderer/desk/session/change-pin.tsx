import { useMutation } from '@tanstack/react-query';
import { Check, KeyRound } from 'lucide-react';
import { useState } from 'react';
import { Dialog, Form, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { pin } from '../../../shared/domain/staff.ts';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { TextInput } from '../fields/text-input.tsx';
import { useDesk } from '../use-desk.ts';
import { digitsOf } from './digits.ts';
import { lockedUntil } from './lock.ts';
import { LockLine } from './lock-line.tsx';
import { useSecondsLeft } from './use-seconds-left.ts';

/** Gives oneself a new PIN. The current one is asked again, because a desk may stand open. */
export function ChangePin({ onClose }: { readonly onClose: () => void }) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const change = useMutation(ask.session.changePin.mutationOptions({ onError: () => setCurrent('') }));
  const locked = useSecondsLeft(lockedUntil(change.error));
  const differs = again.length >= next.length && again !== next;
  const complete = pin.safeParse(current).success && pin.safeParse(next).success && again === next;
  const field = (label: string, value: string, set: (typed: string) => void, problem?: string) => (
    <TextInput
      label={label}
      value={value}
      onChange={(typed) => set(digitsOf(typed, 12))}
      type="password"
      inputMode="numeric"
      problem={problem}
    />
  );
  return (
    <ModalOverlay className="veil" isOpen onOpenChange={(open) => !open && onClose()}>
      <Modal className="desk-dialog">
        <Dialog>
          <Heading slot="title">{t('changePin.title')}</Heading>
          {change.isSuccess ? (
            <>
              <p className="good-line" role="status">
                <Check aria-hidden className="icon" />
                {t('changePin.done')}
              </p>
              <div className="actions">
                <DeskButton look="main" onPress={onClose}>
                  {common('action.close')}
                </DeskButton>
              </div>
            </>
          ) : (
            <Form
              onSubmit={(event) => {
                event.preventDefault();
                if (complete && locked === 0 && !change.isPending) change.mutate({ current, next });
              }}
            >
              <p className="hint">{t('signIn.pinHint')}</p>
              {field(t('changePin.current'), current, setCurrent)}
              {field(t('changePin.next'), next, setNext)}
              {field(
                t('changePin.again'),
                again,
                setAgain,
                differs && again !== '' ? t('changePin.differs') : undefined,
              )}
              {locked > 0 ? (
                <LockLine seconds={locked} />
              ) : (
                lockedUntil(change.error) === undefined && <RefusalLine error={change.error} />
              )}
              <div className="actions">
                <DeskButton onPress={onClose}>{common('action.cancel')}</DeskButton>
                <DeskButton
                  submits
                  look="main"
                  icon={KeyRound}
                  disabled={!complete || locked > 0}
                  pending={change.isPending}
                >
                  {t('changePin.submit')}
                </DeskButton>
              </div>
            </Form>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
