import { useMutation } from '@tanstack/react-query';
import { Eye, EyeOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeskButton } from '../fields/desk-button.tsx';
import { RefusalLine } from '../fields/refusal-line.tsx';
import { useDesk } from '../use-desk.ts';

/** Opens the photograph on this page. Each opening is recorded, so it takes a press of its own. */
export function HazardPhoto({ hazardId }: { readonly hazardId: string }) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const [address, setAddress] = useState<string>();
  const look = useMutation(
    ask.hazards.photo.mutationOptions({
      gcTime: 0,
      onSuccess: ({ file }) => setAddress(URL.createObjectURL(file)),
    }),
  );
  // The bytes live as long as the picture is in sight.
  useEffect(() => () => (address === undefined ? undefined : URL.revokeObjectURL(address)), [address]);
  return (
    <div className="hazard-photo">
      <h3>{t('hazards.photo')}</h3>
      {address === undefined ? (
        <DeskButton icon={Eye} pending={look.isPending} onPress={() => look.mutate({ hazardId })}>
          {t('hazards.showPhoto')}
        </DeskButton>
      ) : (
        <DeskButton
          icon={EyeOff}
          onPress={() => {
            setAddress(undefined);
            look.reset();
          }}
        >
          {t('hazards.hidePhoto')}
        </DeskButton>
      )}
      <RefusalLine error={look.error} />
      {address !== undefined && <img src={address} alt={t('hazards.photo')} />}
    </div>
  );
}
