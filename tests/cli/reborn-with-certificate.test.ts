import { join } from 'node:path';
import { expect, test } from 'vitest';
import { centreEnrol } from '../../main/cli/centre-enrol.ts';
import { enrolInstall, enrolRequest } from '../../main/cli/enrol-station.ts';
import { initStation } from '../../main/cli/init.ts';
import { openRebirth } from '../../main/cli/open-rebirth.ts';
import { restoreFromDistrict } from '../../main/cli/restore.ts';
import { syncOnce } from '../../main/cli/sync.ts';
import { loopbackHost } from '../../main/host/loopback/loopback-host.ts';
import { makeFolder } from '../make/core.ts';
import { useTlsCentre } from '../make/tls-centre.ts';

const centre = useTlsCentre();
const CODE = '330304-031';

async function enrolled(data: string, station?: string): Promise<void> {
  const [request, answer] = [join(makeFolder(), 'request'), join(makeFolder(), 'answer')];
  const { digits } = await enrolRequest({ host: loopbackHost(data), out: request, renew: false, station });
  const { authorityDigits } = await centreEnrol({ ...centre(), request, out: answer, digits });
  await enrolInstall({ host: loopbackHost(data), file: answer, digits: authorityDigits, station });
}

test('a new machine asks for its certificate first, and takes the station up over it', async () => {
  const url = centre().address;
  const old = join(makeFolder(), 'old');
  await initStation({ data: old, demo: false, code: CODE });
  await enrolled(old);
  const { through } = await syncOnce({ host: loopbackHost(old), url });

  const data = join(makeFolder(), 'new');
  await expect(enrolRequest({ host: loopbackHost(data), out: join(makeFolder(), 'r'), renew: false })).rejects.toThrow(
    /--station/,
  );
  await enrolled(data, CODE);
  // Who may log in may not read the line: that an administrator opens.
  await expect(restoreFromDistrict({ host: loopbackHost(data), url, station: CODE })).rejects.toThrow();
  await openRebirth(centre().url, CODE, 7);
  expect(await restoreFromDistrict({ host: loopbackHost(data), url, station: CODE })).toMatchObject({
    facts: through,
    epoch: 2,
    told: 'ok',
  });
  await expect(syncOnce({ host: loopbackHost(old), url })).rejects.toThrow();
  await expect(
    enrolRequest({ host: loopbackHost(data), out: join(makeFolder(), 'r'), renew: true, station: '330304-032' }),
  ).rejects.toThrow(/is 330304-031/);
});
