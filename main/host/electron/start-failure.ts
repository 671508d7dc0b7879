import type { Bilingual } from '../../../shared/domain/language.ts';

/** Why the product does not start, in words for whoever stands before it. No text files yet: the station is not open. */
export type CannotStart = 'no-station' | 'in-use' | 'debugger' | 'fault';

const TITLE = { zh: '蜂巢站点无法启动', en: 'Beehive Station cannot start' };

export const CANNOT_START: Readonly<Record<CannotStart, { readonly title: Bilingual; readonly text: Bilingual }>> = {
  'no-station': {
    title: TITLE,
    text: {
      zh: '这台机器上还没有站点。请由技术人员在启动命令后加上“--init 站点编码”（例如 --init 330304-001）建立站点。',
      en: 'There is no station on this machine yet. Technical staff found one by starting this with "--init CODE", for example --init 330304-001.',
    },
  },
  'in-use': {
    title: TITLE,
    text: {
      zh: '这个站点已经在另一个程序中运行。请先关闭它，再重新打开。',
      en: 'This station is running in another program already. Close that one, then open this again.',
    },
  },
  debugger: {
    title: TITLE,
    text: {
      zh: '启动参数里带有调试开关，正式站点不允许这样启动。请去掉后再打开。',
      en: 'It was started with a debugger switch, which an installed station refuses. Start it without.',
    },
  },
  fault: {
    title: TITLE,
    text: {
      zh: '站点打不开。请联系技术人员，不要删除任何文件。',
      en: 'The station cannot be opened. Call technical staff, and do not delete any file.',
    },
  },
};
