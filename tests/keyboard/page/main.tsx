import '../../../renderer/style/base.css';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { TypedField } from '../../../renderer/parts/keyboard/typed-field.tsx';
import { texts } from '../../../renderer/parts/texts.ts';

/** One field, as a screen would show it; the address says which: ?mode=digits&language=en&max=12&done. */
const asked = new URLSearchParams(location.search);
const mode = asked.get('mode') === 'digits' ? 'digits' : 'chinese';

const leave = () => {
  document.title = 'done';
};

function OneField() {
  const [value, setValue] = useState('');
  return (
    <TypedField
      label="field"
      mode={mode}
      value={value}
      onChange={setValue}
      maxLength={Number(asked.get('max') ?? 100)}
      multiline={asked.has('multiline')}
      onComposing={(composing) => (document.body.dataset['composing'] = String(composing))}
      onDone={asked.has('done') ? leave : undefined}
      keyboard
    />
  );
}

void texts.changeLanguage(asked.get('language') ?? 'zh');
const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <I18nextProvider i18n={texts}>
        <OneField />
      </I18nextProvider>
    </StrictMode>,
  );
}
