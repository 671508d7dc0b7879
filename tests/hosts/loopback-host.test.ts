import { loopbackHost } from '../../main/host/loopback/loopback-host.ts';
import { keepsHostPromise } from './host-promise.ts';

keepsHostPromise('loopback', loopbackHost);
