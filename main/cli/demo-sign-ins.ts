import { readDemoSeed } from '../station/demo-seed.ts';
import { RESOURCES_DIR } from '../station/resources-dir.ts';

const SHOWN = 6;

/** The demo accounts to try, a line each: head, a clerk, some mediators, who comes for a panel. Only ever for a demo station. */
export function demoSignIns(): string[] {
  const { staff } = readDemoSeed(RESOURCES_DIR);
  const forPanels = staff.filter(({ roles }) => !roles.some((role) => ['head', 'clerk', 'mediator'].includes(role)));
  return [...staff.slice(0, SHOWN), ...forPanels].map(
    ({ number, pin, roles, name }) => `  ${number}  PIN ${pin}  ${roles.join(', ')}  ${name}`,
  );
}
