import { ORPCError } from '@orpc/client';
import { useMutation } from '@tanstack/react-query';
import { Paperclip } from 'lucide-react';
import { FileTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { PaperKind } from '../../../../../shared/domain/paper.ts';
import { MOST_SCAN_BYTES, SCAN_MIMES } from '../../../../../shared/domain/scan.ts';
import { DeskButton } from '../../../fields/desk-button.tsx';
import { RefusalLine } from '../../../fields/refusal-line.tsx';
import { useDesk } from '../../../use-desk.ts';
import { smallerPicture } from './smaller-picture.ts';

/** Chooses a scan or photograph of a paper and attaches it. */
export function AttachScan({ disputeId, paper }: { readonly disputeId: string; readonly paper: PaperKind }) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const attach = useMutation({
    gcTime: 0,
    mutationFn: async (chosen: File) => {
      const scan = await smallerPicture(chosen);
      // The line to the station would break under it, and nobody would know why.
      if (scan.size > MOST_SCAN_BYTES) throw new ORPCError('scan-too-large');
      return ask.papers.attachScan.call({ disputeId, paper, scan });
    },
  });
  return (
    <>
      <FileTrigger
        acceptedFileTypes={SCAN_MIMES}
        onSelect={(files) => {
          const chosen = files?.[0];
          if (chosen !== undefined && !attach.isPending) attach.mutate(chosen);
        }}
      >
        <DeskButton
          icon={Paperclip}
          pending={attach.isPending}
          label={t('scans.attachOf', { paper: t(`papers.kind.${paper}`) })}
        >
          {t('scans.attach')}
        </DeskButton>
      </FileTrigger>
      <RefusalLine error={attach.error} />
    </>
  );
}
