import '@fontsource-variable/noto-sans-sc';
import '../style/base.css';
import type { AnyContractRouter } from '@orpc/contract';
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import type { Station } from '../rpc/connect.ts';
import { StationContext } from '../rpc/station-context.ts';
import { texts } from './texts.ts';

/** Puts a surface on its page, with the station, its queries and the texts around it. */
export function show<C extends AnyContractRouter>(surface: ReactNode, station: Station<C>): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('show: the page has no #root');
  createRoot(root).render(
    <StrictMode>
      <StationContext value={station as unknown as Station<AnyContractRouter>}>
        <QueryClientProvider client={station.queries}>
          <I18nextProvider i18n={texts}>{surface}</I18nextProvider>
        </QueryClientProvider>
      </StationContext>
    </StrictMode>,
  );
}
