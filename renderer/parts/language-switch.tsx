import { useTranslation } from 'react-i18next';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { LANGUAGES, type Language } from '../../shared/domain/language.ts';

/** Every language by its own name, so that it is found by those who read only that one. */
export function LanguageSwitch(props: { readonly language: Language; readonly onSpeak: (language: Language) => void }) {
  const { t } = useTranslation('common');
  return (
    <ToggleButtonGroup
      className="language-switch"
      aria-label={t('language.switch')}
      disallowEmptySelection
      selectedKeys={[props.language]}
      onSelectionChange={([chosen]) => {
        const language = LANGUAGES.find((one) => one === chosen);
        if (language !== undefined) props.onSpeak(language);
      }}
    >
      {LANGUAGES.map((language) => (
        <ToggleButton key={language} id={language} lang={language === 'zh' ? 'zh-CN' : language} className="language">
          {t(`language.${language}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
