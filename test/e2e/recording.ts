import type { Page } from 'playwright-core';
import type { TestServer } from '../support/server.ts';
import { atRest } from './rest.ts';

export const FIGARO = 'doc_le-figaro-2024-11-29';
export const READING = `/?show=${FIGARO}&select=${FIGARO}&read=${FIGARO}`;

export const formOf = (page: Page, name = 'Record a statement') => page.getByRole('region', { name, exact: true });

/** Selects words in the text as a reader does, from their first letter to their last. */
export async function select(page: Page, words: string): Promise<void> {
  await page.locator('.document-text').waitFor();
  // The text is drawn anew when its marks come, which takes away what is selected.
  await atRest(page);
  await page.evaluate((wanted) => {
    const root = document.querySelector('.document-text');
    const nodes: { node: Text; at: number }[] = [];
    let text = '';
    const walker = document.createTreeWalker(root as Node, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      nodes.push({ node, at: text.length });
      text += node.data;
    }
    const place = (at: number): [Text, number] => {
      const found = nodes.findLast((one) => one.at <= at);
      if (!found) throw new Error('the text is empty');
      return [found.node, at - found.at];
    };
    const start = text.indexOf(wanted);
    if (start < 0) throw new Error(`${wanted} is not in the text`);
    const [last, end] = place(start + wanted.length - 1);
    getSelection()?.setBaseAndExtent(...place(start), last, end + 1);
    last.parentElement?.scrollIntoView({ block: 'center' });
  }, words);
}

/** Selects words and says what they show. */
export async function say(page: Page, words: string, part: string): Promise<void> {
  await select(page, words);
  await page.locator('.selection-bar').getByRole('button', { name: part, exact: true }).click();
}

const RECORDED = `query ($id: ID!) {
  attribution(id: $id, status: [ACCEPTED, RETRACTED]) {
    quote cue certainty polarity speechAct form section saidFrom status version
    source { name } onBehalfOf { name } targets { name } nestedIn { id }
    chain { entity { name } } cites { title kind text } relayedBy { cue relayedBy { spans { part exact } } }
    claim { id text language tense translations { language text } entities(first: 5) { edges { roles node { name } } } }
    spans { part exact start end }
  }
}`;

/** What is recorded of the act of saying that is selected on a page. */
export async function recorded(page: Page, server: TestServer) {
  const id = new URL(page.url()).searchParams.get('select');
  return { id, ...(await recordedAs(id, server)) };
}

/** The same by its id. */
export async function recordedAs(id: string | null, server: TestServer) {
  const { json } = await server.ask(RECORDED, { id });
  return json.data.attribution;
}
