import type { Result } from '../report.ts';
export async function bulk(): Promise<Result> { throw new Error('soon'); }
