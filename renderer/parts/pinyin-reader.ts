import { pinyin } from 'pinyin-pro';
import type { ReadName } from '../../shared/rules/latin-person-name.ts';

/** The first characters are read as a surname: 单 is Shan, 曾 is Zeng, 仇 is Qiu. */
export const readName: ReadName = (name) => pinyin(name, { toneType: 'none', type: 'array', surname: 'head' });
