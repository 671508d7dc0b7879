import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { TEXT_SIZES, type TextSize } from './consult.ts';

const NAMES = { normal: 'consult.sizeNormal', large: 'consult.sizeLarge', largest: 'consult.sizeLargest' } as const;

/** How large a text is read; each name is as large as what it stands for. */
export function TextSizes({ size, onSize }: { readonly size: TextSize; readonly onSize: (size: TextSize) => void }) {
  const { t } = useTranslation('kiosk');
  return (
    <ToggleButtonGroup
      className="text-sizes"
      aria-label={t('consult.size')}
      disallowEmptySelection
      selectedKeys={[size]}
      onSelectionChange={([chosen]) => {
        const next = TEXT_SIZES.find((one) => one === chosen);
        if (next !== undefined) onSize(next);
      }}
    >
      {TEXT_SIZES.map((one) => (
        <ToggleButton key={one} id={one} className={`language text-size ${one}`}>
          {t(NAMES[one])}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
