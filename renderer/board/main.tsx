import type { boardContract } from '../../shared/contract/board/contract.ts';
import { show } from '../parts/show.tsx';
import { connect } from '../rpc/connect.ts';
import { announcer } from './announcer.ts';
import { Board } from './board.tsx';
import { openChime } from './chime.ts';
import { openSpeech } from './speech.ts';

const station = connect<typeof boardContract>('board', (api) => api.changes());
const chime = openChime(window);
const speech = openSpeech('speechSynthesis' in window ? window.speechSynthesis : undefined);
show(<Board announce={announcer(chime, speech)} means={{ chime, speech }} />, station);
