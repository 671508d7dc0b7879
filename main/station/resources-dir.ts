import { fileURLToPath } from 'node:url';

/** The shipped resources. The built entry points lie as deep below the root as this file does. */
export const RESOURCES_DIR = fileURLToPath(new URL('../../resources/', import.meta.url));
