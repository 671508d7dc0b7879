import { z } from 'zod';

/** Languages of the screens. Chinese is the first; a further one is a file in resources/locales. */
export const LANGUAGES = ['zh', 'en'] as const;
export const language = z.enum(LANGUAGES);
export type Language = z.infer<typeof language>;

/** A name in every screen language, for things that are named by data and not by a text key. */
export const bilingual = z.object({ zh: z.string().min(1).max(60), en: z.string().min(1).max(80) });
export type Bilingual = z.infer<typeof bilingual>;
