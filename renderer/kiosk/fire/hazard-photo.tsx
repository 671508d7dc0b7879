import { Camera, RotateCcw, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../../parts/big-button.tsx';
import { NextButton, Page, type ScreenProps } from '../page.tsx';
import { takePhoto } from './camera/take-photo.ts';
import { useCamera } from './camera/use-camera.ts';

/** A picture of it, or none. The camera opens only when asked, and a machine without one leads on. */
export function HazardPhoto({ now, act }: ScreenProps) {
  const { t } = useTranslation('kiosk');
  const { photo } = now.fire.hazard;
  const camera = useCamera();
  const live = useRef<HTMLVideoElement>(null);
  const stream = camera.now.is === 'live' ? camera.now.stream : null;
  useEffect(() => {
    if (live.current !== null) live.current.srcObject = stream;
  }, [stream]);
  const shoot = async () => {
    const taken = live.current && (await takePhoto(live.current));
    if (!taken) return;
    camera.close();
    act({ tap: 'hazard-fill', part: { photo: taken } });
  };
  const again = () => {
    act({ tap: 'hazard-fill', part: { photo: null } });
    camera.open();
  };
  return (
    <Page
      now={now}
      act={act}
      title={t('hazard.photo')}
      hint={t('hazard.photoHint')}
      onward={
        photo === null ? (
          <BigButton look="main" onPress={() => act({ tap: 'hazard-next' })}>
            {t('hazard.photoSkip')}
          </BigButton>
        ) : (
          <NextButton act={act} tap={{ tap: 'hazard-next' }} />
        )
      }
    >
      <div className="hazard-photo">
        {photo !== null && <Shown photo={photo} name={t('hazard.photoShown')} />}
        {photo === null && stream !== null && (
          <video ref={live} className="picture" autoPlay muted playsInline aria-label={t('hazard.photoLive')} />
        )}
        {camera.now.is === 'opening' && <p role="status">{t('hazard.photoOpening')}</p>}
        {camera.now.is === 'failed' && (
          <p className="failed" role="alert">
            {t(`cameraFailed.${camera.now.why}`)}
          </p>
        )}
        <div className="actions">
          {photo !== null && (
            <>
              <BigButton icon={RotateCcw} onPress={again}>
                {t('hazard.photoAgain')}
              </BigButton>
              <BigButton icon={Trash2} onPress={() => act({ tap: 'hazard-fill', part: { photo: null } })}>
                {t('hazard.photoDrop')}
              </BigButton>
            </>
          )}
          {photo === null && stream !== null && (
            <BigButton look="main" icon={Camera} onPress={() => void shoot()}>
              {t('hazard.photoShoot')}
            </BigButton>
          )}
          {photo === null && stream === null && camera.now.is !== 'opening' && (
            <BigButton icon={Camera} onPress={camera.open}>
              {t('hazard.photoTake')}
            </BigButton>
          )}
        </div>
        <p className="hint">{t('hazard.photoKept')}</p>
      </div>
    </Page>
  );
}

/** Shown from the page's own memory, and forgotten with the screen. */
function Shown({ photo, name }: { readonly photo: Blob; readonly name: string }) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(photo);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [photo]);
  return address === undefined ? null : <img className="picture" src={address} alt={name} />;
}
