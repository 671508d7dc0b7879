import type { kioskContract } from '../../shared/contract/kiosk/contract.ts';
import { connect } from '../rpc/connect.ts';
import { show } from '../parts/show.tsx';
import { Kiosk } from './kiosk.tsx';

const station = connect<typeof kioskContract>('kiosk', (api) => api.station.changes());
show(<Kiosk />, station);
