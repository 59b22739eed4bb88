import yoctoSpinner from 'yocto-spinner';

/** Prints on standard error why a command failed: the message, or the stack if the program has a bug. */
export function printError(error: unknown): void {
  const { stack, message } = error instanceof Error ? error : new Error(String(error));
  const isBug = error instanceof TypeError || error instanceof ReferenceError;
  process.stderr.write(`selon: ${isBug ? stack : message}\n`);
}

/** Prints a line on standard output. */
export function printLine(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Shows a spinner on a terminal while `work` runs. What it shows replaces the text; without a terminal it is printed. */
export async function withSpinner<T>(text: string, work: (show: (latest: string) => void) => Promise<T>): Promise<T> {
  if (!process.stderr.isTTY) return work((line) => process.stderr.write(`${line}\n`));
  const spinner = yoctoSpinner({ text, stream: process.stderr }).start();
  try {
    return await work((latest) => {
      spinner.text = latest;
    });
  } finally {
    spinner.stop();
  }
}
