import type { Result } from '../report.ts';
export async function http(): Promise<Result> { throw new Error('soon'); }
