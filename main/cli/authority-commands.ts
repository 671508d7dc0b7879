import type { Command } from 'commander';
import { asStationCode } from './arguments.ts';
import { CommandFailed, outputTo } from './output.ts';

interface Common {
  ca: string;
  passphraseFile?: string;
  json: boolean;
}
interface AtCentre extends Common {
  url: string;
}

const RELOAD =
  'the server was told to read it again; on another machine, copy crl.pem there first and run SELECT pg_reload_conf()';

/**
 * Commands of the district's certificate authority. What they do is loaded when one is called: the library behind it
 * takes longer to load than most commands run.
 */
export function authorityCommands(program: Command): void {
  const command = (name: string, description: string) =>
    program
      .command(name)
      .description(description)
      .requiredOption('--ca <dir>', "folder of the district's authority")
      .option('--passphrase-file <file>', "file whose first line opens the authority's key")
      .option('--json', 'one JSON document', false);
  const atCentre = (name: string, description: string) =>
    command(name, description).requiredOption('--url <url>', 'postgres://… of an administrator');

  command('centre-ca', "make the district's certificate authority, and the settings for its PostgreSQL")
    .requiredOption('--name <name>', 'how it calls itself, such as the name of the district')
    .option('--database <name>', 'database of the centre', 'beehive')
    .action(async ({ json, ...wish }: Common & { name: string; database: string }) => {
      const { newAuthority } = await import('./centre-ca.ts');
      const { digits } = await newAuthority(wish);
      outputTo(process.stdout, json).done({ folder: wish.ca, digits }, () => [
        `the authority is in ${wish.ca}; read these digits to every station that is enrolled: ${digits}`,
      ]);
    });

  command('centre-server-cert', 'make a key and a certificate for the database server')
    .requiredOption('--host <host...>', 'names and addresses stations reach it by')
    .requiredOption('--out <dir>', 'folder for server.key and server.crt')
    .action(async ({ json, host, ...wish }: Common & { host: string[]; out: string }) => {
      const { newServerCertificate } = await import('./centre-ca.ts');
      const { files, endsAt } = await newServerCertificate({ ...wish, hosts: host });
      const until = new Date(endsAt).toISOString();
      outputTo(process.stdout, json).done({ files, until }, () => [
        `${files.join(' and ')}; until ${until.slice(0, 10)}`,
      ]);
    });

  atCentre('centre-enrol', 'check the request of a station, enrol it and sign its certificate')
    .requiredOption('--request <file>', 'file that "enrol-request" wrote')
    .requiredOption('--out <file>', 'file to write, for "enrol-install"')
    .option('--digits <digits>', 'what the station reads out by telephone')
    .option('--again', 'take a station back that was revoked', false)
    .action(async ({ json, ...wish }: AtCentre & { request: string; out: string; digits?: string; again: boolean }) => {
      const { centreEnrol } = await import('./centre-enrol.ts');
      const { station, serial, endsAt, repeat, authorityDigits } = await centreEnrol(wish);
      const until = new Date(endsAt).toISOString();
      outputTo(process.stdout, json).done({ station, serial, until, repeat, authorityDigits, file: wish.out }, () => [
        `${wish.out} is for station ${station}, until ${until.slice(0, 10)}; digits of this authority: ${authorityDigits}`,
      ]);
    });

  atCentre('centre-revoke', 'switch a station off and revoke its certificates')
    .argument('<station>', 'its code', asStationCode)
    .option('--crl-out <file>', 'where the server reads the list of revoked certificates')
    .action(async (station: string, { json, ...wish }: AtCentre & { crlOut?: string }) => {
      const { centreRevoke } = await import('./centre-revoke.ts');
      const { serials, endsAt } = await centreRevoke({ ...wish, station });
      const until = new Date(endsAt).toISOString();
      outputTo(process.stdout, json).done({ station, serials, listUntil: until }, () => [
        `station ${station} is off, ${serials.length} certificates revoked; the list runs until ${until.slice(0, 10)}; ${RELOAD}`,
      ]);
    });

  atCentre('centre-crl', 'write the list of revoked certificates anew, before its date is past')
    .option('--crl-out <file>', 'where the server reads the list')
    .action(async ({ json, ...wish }: AtCentre & { crlOut?: string }) => {
      const { centreCrl } = await import('./centre-revoke.ts');
      const { revoked, endsAt } = await centreCrl(wish);
      const until = new Date(endsAt).toISOString();
      outputTo(process.stdout, json).done({ revoked, listUntil: until }, () => [
        `${revoked} certificates are on the list, which runs until ${until.slice(0, 10)}; ${RELOAD}`,
      ]);
    });

  program
    .command('centre-certificates')
    .description('when what stations come in with ends; fails when something ends within a week')
    .requiredOption('--url <url>', 'postgres://… of an administrator, or of a login with beehive_district')
    .option('--ca <dir>', "folder of the authority: the servers' certificates too")
    .option('--json', 'one JSON document', false)
    .action(async ({ json, ...wish }: { url: string; ca?: string; json: boolean }) => {
      const { centreCertificates, certificateLine } = await import('./centre-certificates.ts');
      const list = await centreCertificates(wish);
      outputTo(process.stdout, json).done(list, () => list.certificates.map(certificateLine));
      if (list.urgent.length > 0)
        throw new CommandFailed(`ends within a week, or has ended: ${list.urgent.join(', ')}`);
    });
}
