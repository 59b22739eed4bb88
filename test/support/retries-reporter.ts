/** What Jest tells of a test file that has run; `invocations` counts the tries of a test. */
interface FileResult {
  testResults: { fullName: string; invocations?: number }[];
}

/** So many tests of a run may pass at their second try only. */
const MOST = 2;

/** A Jest reporter that tells which tests were tried again, and fails a run in which those are many. */
export default class RetriesReporter {
  readonly #retried: string[] = [];

  onTestResult(_test: unknown, { testResults }: FileResult): void {
    const again = testResults.filter(({ invocations = 1 }) => invocations > 1);
    this.#retried.push(...again.map(({ fullName }) => fullName));
  }

  onRunComplete(): void {
    const names = this.#retried.map((name) => `\n  ${name}`);
    process.stderr.write(`Retries:     ${names.length} (at most ${MOST} are allowed)${names.join('')}\n`);
  }

  getLastError(): Error | undefined {
    if (this.#retried.length <= MOST) return undefined;
    return new Error(`${this.#retried.length} tests were tried again, at most ${MOST} are allowed: see "Retries"`);
  }
}
