import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DOMParser } from '@xmldom/xmldom';
import type { Page } from 'playwright-core';
import { expectAccessible } from './axe.ts';
import { describeExplorer } from './browser.ts';
import { tellStory } from './words-story.ts';

describeExplorer('exports of a view', ({ visit, server }) => {
  const folder = mkdtempSync(join(tmpdir(), 'selon-export-'));
  let show = '';
  beforeAll(async () => {
    await tellStory((query, variables) => server().ask(query, variables));
    const { json } = await server().ask(
      '{ claim(id: "clm_brackwater-closed") { attributions { nodes { source { id } } } } }',
    );
    const sources: { source: { id: string } }[] = json.data.claim.attributions.nodes;
    const ids = sources.map(({ source }) => source.id.replace('src_', 'ent_'));
    show = ['clm_brackwater-closed', 'clm_brackwater-open', ...new Set(ids)].join('+');
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  const open = async () => {
    const page = await visit(`/?show=${show}&select=clm_brackwater-closed`);
    await page.getByText('7 items shown').waitFor();
    return page;
  };
  /** Chooses a format, and gives the file that the browser saved. */
  const take = async (page: Page, format: string | RegExp) => {
    await page.getByRole('button', { name: 'Export the view' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: format }).click(),
    ]);
    return { name: download.suggestedFilename(), path: await download.path() };
  };
  const count = (xml: string, name: string) =>
    new DOMParser().parseFromString(xml, 'text/xml').getElementsByTagName(name).length;

  test('are a menu that can be used without seeing it', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Export the view' }).click();
    await page.getByRole('menuitem').nth(7).waitFor();
    await expectAccessible(page);
  });

  test('as pictures are drawn', async () => {
    const page = await open();
    const png = await take(page, 'Picture (PNG)');
    expect(png.name).toMatch(/^selon-\d{4}-\d\d-\d\d\.png$/);
    const bytes = readFileSync(png.path);
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBeGreaterThan(400);
    const svg = readFileSync((await take(page, 'Picture (SVG)')).path, 'utf8');
    expect(svg.match(/data-kind=/g)).toHaveLength(7);
    expect(svg).toContain('The harbour of Brackwater is closed.');
  });

  test('as tables and graphs have every thing and every link', async () => {
    const page = await open();
    const things = readFileSync((await take(page, 'CSV: what is shown')).path, 'utf8');
    const links = readFileSync((await take(page, 'CSV: who says what')).path, 'utf8');
    const edges = links.split('\r\n').length - 2;
    expect(things.split('\r\n')).toHaveLength(7 + 2);
    expect(links).toContain('The harbour of Brackwater is closed');
    for (const format of ['GraphML', 'GEXF']) {
      const xml = readFileSync((await take(page, format)).path, 'utf8');
      expect([format, count(xml, 'node'), count(xml, 'edge')]).toEqual([format, 7, edges]);
    }
    const { '@graph': graph } = JSON.parse(readFileSync((await take(page, 'JSON-LD')).path, 'utf8'));
    const annotations = graph.filter(({ type }: { type: string[] }) => type.includes('oa:Annotation'));
    expect(annotations).toHaveLength(links.match(/,attribution,/g)?.length ?? 0);
  });

  test('as one page open from a disk, search, and tell the words without a network', async () => {
    const page = await open();
    const file = join(folder, 'view.html');
    copyFileSync((await take(page, 'Interactive page')).path, file);
    const away = await page.context().newPage();
    const faults: string[] = [];
    away.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    away.on('pageerror', (error) => faults.push(error.message));
    away.on('request', (request) => request.url().startsWith('file:') || faults.push(request.url()));
    await away.goto(pathToFileURL(file).href);
    await away.getByRole('heading', { level: 1, name: 'The harbour of Brackwater is closed.' }).waitFor();
    await away.getByRole('searchbox').fill('marsh');
    await away.keyboard.press('Enter');
    await away.getByRole('heading', { level: 2, name: 'Ida Marsh' }).waitFor();
    await away.getByText('Not true').first().waitFor();
    await away.keyboard.press('Escape');
    const before = await away.locator('#graph').getAttribute('viewBox');
    await away.locator('#graph').hover();
    await away.mouse.wheel(0, -300);
    await away.waitForFunction((box) => document.getElementById('graph')?.getAttribute('viewBox') !== box, before);
    await away.getByRole('button', { name: /source: Ida Marsh/ }).focus();
    await away.keyboard.press('Enter');
    await away.getByRole('heading', { level: 2, name: 'Ida Marsh' }).waitFor();
    expect(faults).toEqual([]);
  });
});
