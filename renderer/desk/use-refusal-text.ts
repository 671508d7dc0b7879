import { useTranslation } from 'react-i18next';
import { refusalOf } from '../rpc/refusal-of.ts';

/** Why the station said no, in words for staff. The common sentences send people to the staff, which they are. */
export function useRefusalText(): (error: unknown) => string {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  return (error) => {
    const refusal = refusalOf(error);
    switch (refusal) {
      case 'unreachable':
      case 'internal':
      case 'storage-full':
      case 'not-found':
      case 'BAD_REQUEST':
        return t(`refusal.${refusal}`);
      default:
        return common(`refusal.${refusal}`);
    }
  };
}
