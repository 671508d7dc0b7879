import { readDemoSeed } from '../../main/station/demo-seed.ts';
import { RESOURCES_DIR } from '../../main/station/resources-dir.ts';

/** The demo district as shipped: who is who in the tests. */
export const demoSeed = readDemoSeed(RESOURCES_DIR);

export const demoStaff = (number: string) => {
  const found = demoSeed.staff.find((one) => one.number === number);
  if (found === undefined) throw new Error(`the demo has no staff number ${number}`);
  return found;
};
