import './global-setup.ts';

export default async function teardown(): Promise<void> {
  await globalThis.selonTestNeo4j?.stop();
}
