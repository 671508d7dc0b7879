import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CasePaperView } from '../../../../shared/contract/desk/papers.ts';
import { SIGN_MEANS, type Signer, type SignMeans, strokes as fitting } from '../../../../shared/domain/signature.ts';
import { ChoiceField } from '../../fields/choice-field.tsx';
import { useDesk } from '../../use-desk.ts';
import { StepForm } from '../step-form.tsx';
import { SigningPad } from './signing-pad.tsx';

interface SignFormProps {
  readonly disputeId: string;
  readonly paper: CasePaperView;
  readonly onShut: () => void;
}

/** Who signs a paper, and how. What is drawn stays in this form until it is sent, and nowhere after. */
export function SignForm({ disputeId, paper: { kind, signers }, onShut }: SignFormProps) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const next = signers.find(({ means }) => means === null)?.signer ?? signers[0]?.signer ?? null;
  const [signer, setSigner] = useState<Signer | null>(next);
  const [means, setMeans] = useState<SignMeans>('touch');
  const [strokes, setStrokes] = useState<readonly string[]>([]);
  const sign = useMutation(ask.papers.sign.mutationOptions({ onSuccess: onShut }));
  const drawn = fitting.safeParse(strokes);
  const wish = means === 'touch' ? (drawn.success ? { means, strokes: drawn.data } : undefined) : { means };
  return (
    <StepForm
      title={t('papers.signTitle', { paper: t(`papers.kind.${kind}`) })}
      submit={t('papers.signSubmit')}
      blocked={signer === null || wish === undefined}
      pending={sign.isPending}
      error={sign.error}
      onDrop={onShut}
      onSubmit={() => {
        if (signer !== null && wish !== undefined) sign.mutate({ disputeId, paper: kind, signer, ...wish });
      }}
    >
      <ChoiceField
        label={t('papers.who')}
        value={signer}
        choices={signers.map((one) => ({ value: one.signer, text: t(`papers.signer.${one.signer}`) }))}
        onChange={(chosen) => {
          setSigner(chosen);
          setStrokes([]);
        }}
      />
      <ChoiceField
        label={t('papers.how')}
        value={means}
        choices={SIGN_MEANS.map((value) => ({ value, text: t(HOW[value]) }))}
        onChange={setMeans}
      />
      {means === 'touch' && (
        <SigningPad
          label={t('papers.pad')}
          clear={t('papers.padClear')}
          problem={strokes.length > 0 && !drawn.success ? t('papers.padFull') : undefined}
          strokes={strokes}
          onChange={setStrokes}
        />
      )}
      <p className="hint">{t('papers.oldGone')}</p>
    </StepForm>
  );
}

const HOW = { touch: 'papers.howTouch', paper: 'papers.howPaper', fingerprint: 'papers.howFingerprint' } as const;
