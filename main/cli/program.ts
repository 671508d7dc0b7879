import { Command, CommanderError } from 'commander';
import { plainLine } from './plain-line.ts';

/**
 * Owns how a command line ends: exit 0 done, 1 failed with one plain line on stderr, 2 wrong usage. What it can do,
 * each group of commands registers itself.
 */
export const newProgram = (name: string): Command =>
  new Command(name)
    .description('蜂巢站点 Beehive Station')
    .exitOverride()
    .configureOutput({
      outputError: (text, write) => write(`${text.trim().replaceAll(/\s*\n\s*/g, ' ')} (--help shows the options)\n`),
    });

/** Does what the words ask for. Sets the exit code of this process; returns when everything is said. */
export async function runProgram(program: Command, words: readonly string[]): Promise<void> {
  if (!process.stdout.listeners('error').includes(outputBroke)) process.stdout.on('error', outputBroke);
  try {
    await program.parseAsync([...words], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : 2;
    } else {
      process.stderr.write(`${plainLine(error)}\n`);
      process.exitCode = 1;
    }
  }
}

function outputBroke(error: NodeJS.ErrnoException): void {
  // Who reads on has had enough, as `head` does: that is no failure of ours.
  if (error.code === 'EPIPE') return;
  process.stderr.write(`${plainLine(error)}\n`);
  process.exitCode = 1;
}
