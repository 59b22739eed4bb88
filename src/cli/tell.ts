import yoctoSpinner from 'yocto-spinner';

/** Says on standard error why a command failed: what was wrong, and a stack only for a fault of the program. */
export function tell(error: unknown): void {
  const { stack, message } = error instanceof Error ? error : new Error(String(error));
  const isOurFault = error instanceof TypeError || error instanceof ReferenceError;
  process.stderr.write(`selon: ${isOurFault ? stack : message}\n`);
}

/** Writes a line on standard output. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Does something that may take long, and shows on a terminal that it goes on. */
export async function showing<T>(text: string, work: () => Promise<T>): Promise<T> {
  if (!process.stderr.isTTY) return work();
  const spinner = yoctoSpinner({ text, stream: process.stderr }).start();
  try {
    return await work();
  } finally {
    spinner.stop();
  }
}
