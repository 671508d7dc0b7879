import { plainProgram } from './plain-program.ts';
import { runProgram } from './program.ts';

/** The command line of a station: `npm run -s station -- COMMAND`. */
await runProgram(plainProgram(), process.argv.slice(2));
