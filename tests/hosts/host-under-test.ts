import type { Page } from '@playwright/test';
import type { Surface } from '../../main/host/surface-server.ts';

/** A host with a station open in it, as the people before it see it. What it is in itself: host-promise.ts. */
export interface HostUnderTest {
  /** The page of a surface, loaded. Each call opens or finds one; what it logs is kept. */
  page(surface: Surface): Promise<Page>;
  /** Warnings and errors that the pages wrote to their consoles. */
  readonly complaints: readonly string[];
  /** Ends it as an operator does; the exit code. */
  stop(): Promise<number | null>;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
}

export type StartHost = (dataDir: string) => Promise<HostUnderTest>;
