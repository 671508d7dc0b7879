import { useMutation } from '@tanstack/react-query';
import { Eye, EyeOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeskButton } from '../../../fields/desk-button.tsx';
import { RefusalLine } from '../../../fields/refusal-line.tsx';
import { saveFile } from '../../../head/save-file.ts';
import { useDesk } from '../../../use-desk.ts';

export interface OneScan {
  readonly disputeId: string;
  readonly scanId: string;
  /** Name of the paper. */
  readonly paper: string;
  readonly number: number;
}

/**
 * Opens a scan: a picture on this page, a PDF through the browser's own saving. Each opening is recorded, so it
 * takes a press of its own.
 */
export function LookAtScan({ disputeId, scanId, paper, number, isPicture }: OneScan & { readonly isPicture: boolean }) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const [address, setAddress] = useState<string>();
  const look = useMutation(
    ask.papers.openScan.mutationOptions({
      gcTime: 0,
      onSuccess: ({ file, fileName }) => (isPicture ? setAddress(URL.createObjectURL(file)) : saveFile(file, fileName)),
    }),
  );
  // The bytes live as long as the picture is in sight.
  useEffect(() => () => (address === undefined ? undefined : URL.revokeObjectURL(address)), [address]);
  const saved = isPicture ? undefined : look.data?.fileName;
  return (
    <>
      {address === undefined ? (
        <DeskButton
          icon={Eye}
          pending={look.isPending}
          label={t('scans.lookOf', { paper, number })}
          onPress={() => look.mutate({ disputeId, scanId })}
        >
          {t('scans.look')}
        </DeskButton>
      ) : (
        <DeskButton
          icon={EyeOff}
          label={t('scans.hideOf', { paper, number })}
          onPress={() => {
            setAddress(undefined);
            look.reset();
          }}
        >
          {t('scans.hide')}
        </DeskButton>
      )}
      <RefusalLine error={look.error} />
      {saved !== undefined && (
        <p className="hint" role="status">
          {t('scans.savedPdf', { file: saved })}
        </p>
      )}
      {address !== undefined && <img src={address} alt={t('scans.picture', { paper, number })} />}
    </>
  );
}
