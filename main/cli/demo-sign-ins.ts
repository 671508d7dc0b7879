import { readDemoSeed } from '../station/demo-seed.ts';
import { RESOURCES_DIR } from '../station/resources-dir.ts';

const SHOWN = 6;

/** The demo accounts to try, a line each: head, a clerk, some mediators. Only ever for a demo station. */
export function demoSignIns(): string[] {
  const { staff } = readDemoSeed(RESOURCES_DIR);
  return staff
    .slice(0, SHOWN)
    .map(({ number, pin, roles, name }) => `  ${number}  PIN ${pin}  ${roles.join(', ')}  ${name}`);
}
