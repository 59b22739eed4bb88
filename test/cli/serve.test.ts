import { request } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Workplace } from '../support/cli.ts';
import { describeNeo4j, neo4jForTests } from '../support/engines.ts';
import { post } from '../support/server.ts';

let workplace: Workplace;
beforeEach(() => {
  workplace = new Workplace();
});
afterEach(() => workplace.remove());

async function ask(url: string, query: string) {
  const response = await fetch(`${url}/graphql`, post({ query }));
  const { data } = (await response.json()) as { data: unknown };
  return { data };
}

/** A request whose body is half sent: `finish` sends the rest and waits for the answer. */
async function halfSent(url: string, query: string) {
  const body = JSON.stringify({ query });
  const sending = request(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': body.length },
  });
  const answer = new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
    sending.once('error', reject).once('response', async (response) => {
      let text = '';
      for await (const chunk of response) text += chunk;
      resolve({ status: response.statusCode, text });
    });
  });
  answer.catch(() => {});
  sending.write(body.slice(0, 5));
  // The server has it once it answers what came after it.
  await fetch(`${url}/health`);
  return {
    answer,
    finish: () => {
      sending.end(body.slice(5));
      return answer;
    },
  };
}

function connects(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 50));
}

/** Answers a query by a server that runs for no longer. */
async function served(settings: Record<string, string>, query: string) {
  const running = workplace.start(['serve'], settings);
  const answer = await ask(await running.serves(), query);
  running.signal('SIGTERM');
  await running.ending;
  return answer;
}

describe('serve', () => {
  test('seeds an empty graph, and keeps what was added over a restart', async () => {
    const first = workplace.start(['serve']);
    const url = await first.serves();
    expect(await ask(url, '{ claims { totalCount } }')).toEqual({ data: { claims: { totalCount: 24 } } });
    await ask(url, 'mutation { recordEntity(input: {key: "added", name: "Added", kind: THING}) { created } }');
    first.signal('SIGTERM');
    expect(await first.ending).toMatchObject({ code: 0, stderr: '' });

    const second = workplace.start(['serve']);
    const answer = await ask(await second.serves(), '{ entity(id: "ent_added") { name } claims { totalCount } }');
    expect(answer).toEqual({ data: { entity: { name: 'Added' }, claims: { totalCount: 24 } } });
    second.signal('SIGINT');
    const { code, stdout } = await second.ending;
    expect(code).toBe(0);
    expect(stdout).not.toContain('seeded');
  });

  test('leaves an empty graph empty with SEED=false', async () => {
    const answer = await served({ SEED: 'false' }, '{ entities { totalCount } }');
    expect(answer).toEqual({ data: { entities: { totalCount: 0 } } });
  });

  test('finishes on SIGTERM what is under way, and takes no more', async () => {
    const running = workplace.start(['serve']);
    const url = await running.serves();
    const { finish } = await halfSent(url, '{ claims { totalCount } }');
    running.signal('SIGTERM');
    await until(async () => !(await connects(url)));
    const { status, text } = await finish();
    expect({ status, data: JSON.parse(text).data }).toEqual({ status: 200, data: { claims: { totalCount: 24 } } });
    expect(await running.ending).toMatchObject({ code: 0, stderr: '' });
  });

  test('ends at once on a second signal', async () => {
    const running = workplace.start(['serve']);
    const url = await running.serves();
    const { answer } = await halfSent(url, '{ claims { totalCount } }');
    running.signal('SIGTERM');
    await running.says(/SIGTERM: waiting/);
    running.signal('SIGINT');
    expect(await running.ending).toMatchObject({ code: 1 });
    await expect(answer).rejects.toThrow();
  });

  test('a port in use is told in one line', async () => {
    const running = workplace.start(['serve']);
    const { port } = new URL(await running.serves());
    const other = new Workplace();
    const { code, stderr } = await other.run(['serve'], { PORT: port });
    expect(code).toBe(1);
    expect(stderr).toBe(
      `selon: port ${port} on 127.0.0.1 is in use: stop the process that uses it, or set PORT to another port\n`,
    );
    other.remove();
    running.signal('SIGTERM');
    await running.ending;
  });

  test('a graph that another process has open is told in one line', async () => {
    const running = workplace.start(['serve']);
    await running.serves();
    const { code, stderr } = await workplace.run(['seed']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^selon: the graph file .* is open in another process: .*\n$/);
    running.signal('SIGTERM');
    await running.ending;
  });
});

describeNeo4j((_name, open) => {
  test('an empty database is seeded only with SEED=true', async () => {
    await open();
    const { uri, username, password, database } = await neo4jForTests();
    const settings = {
      NEO4J_URI: uri,
      ...(username && { NEO4J_USERNAME: username }),
      ...(password && { NEO4J_PASSWORD: password }),
      ...(database && { NEO4J_DATABASE: database }),
    };
    const query = '{ claims { totalCount } }';
    expect(await served(settings, query)).toEqual({ data: { claims: { totalCount: 0 } } });
    expect(await served({ ...settings, SEED: 'true' }, query)).toEqual({ data: { claims: { totalCount: 24 } } });
  });
});
