import { existsSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { emptyCase, type ConformanceCase } from '../case';
import { layOut, type LaidOut } from '../lay-out';
import { Product } from './product';
import { isRefused, judgementOf, sampleOf } from './relations';

const settings = '{ "permissions": { "deny": ["Read(/b.txt)"] } } ';
const one: ConformanceCase = {
  ...emptyCase,
  tree: ['src/.env', 'src/a.txt', 'b.txt', 'back\\slash', '~/x'],
  links: { link: 'src/.env', folder: 'src' },
  files: { '.claude/settings.json': settings },
  probes: ['src/.env', 'src/a.txt', 'b.txt', 'link', 'folder/.env', '~/x'].map((path) => ({ channel: 'read', path })),
};
const laidOuts: LaidOut[] = [];

afterEach(() => {
  for (const each of laidOuts.splice(0)) each.remove();
});

function open(): { readonly laidOut: LaidOut; readonly product: Product } {
  const laidOut = layOut(one);
  laidOuts.push(laidOut);
  return { laidOut, product: new Product('claude-code', one, laidOut) };
}

async function read(product: Product, path: string): Promise<string | undefined> {
  return (await product.verdicts([{ channel: 'read', path }])).get(path)?.read.access;
}

describe('Product', () => {
  it('writes a wish as the product does, and takes it back', async () => {
    const { laidOut, product } = open();
    const { plan } = await product.protect({ paths: ['src/.env'], scope: 'project' });
    expect(plan.edits.map(({ rules }) => rules)).toEqual([['Read(/src/.env)']]);
    expect(await read(product, 'src/.env')).toBe('blocked');
    await product.protect({ paths: ['src/a.txt'], scope: 'user' });
    expect(await read(product, 'src/a.txt')).toBe('blocked');
    product.undo('all');
    expect(readFileSync(laidOut.place('.claude/settings.json'), 'utf8')).toBe(settings);
    expect(existsSync(`${laidOut.home}/.claude`)).toBe(false);
    expect(await read(product, 'src/.env')).toBe('open');
  });

  it('takes changes back in either order', async () => {
    const { laidOut, product } = open();
    for (const path of ['src/.env', 'src/a.txt']) await product.protect({ paths: [path], scope: 'project' });
    product.undo('oldest first');
    expect(readFileSync(laidOut.place('.claude/settings.json'), 'utf8')).toBe(settings);
  });

  it('writes nothing where a rule stands already', async () => {
    const { product } = open();
    expect((await product.protect({ paths: ['b.txt'], scope: 'project' })).plan).toMatchObject({
      edits: [],
      refusals: [],
    });
  });

  it('names a path below a linked folder by its place', async () => {
    const { laidOut, product } = open();
    const { places } = await product.protect({ paths: ['folder/.env'], scope: 'project' });
    expect(places).toEqual([laidOut.place('src/.env')]);
  });
});

describe('judgementOf', () => {
  it('tells wished files, other names of them and the rest apart', async () => {
    const { laidOut, product } = open();
    const outcome = await product.protect({ paths: ['src/.env'], scope: 'project' });
    const judgement = judgementOf('claude-code', one, [outcome], laidOut);
    const relations = one.probes.map(({ path }) => [path, judgement.relationOf(path)]);
    expect(relations).toEqual([
      ['src/.env', 'wished'],
      ['src/a.txt', 'beside'],
      ['b.txt', 'beside'],
      ['link', 'other name'],
      ['folder/.env', 'other name'],
      ['~/x', 'beside'],
    ]);
    expect(judgement.promised).toEqual(['read']);
    expect(sampleOf(one.probes, judgement).map(({ path }) => path)).toHaveLength(one.probes.length);
  });

  it('takes a wish through a linked folder for the path as it is wished and for its place', async () => {
    const { laidOut, product } = open();
    const outcome = await product.protect({ paths: ['folder/.env'], scope: 'project' });
    const { relationOf } = judgementOf('claude-code', one, [outcome], laidOut);
    expect(['folder/.env', 'src/.env', 'link'].map(relationOf)).toEqual(['wished', 'wished', 'other name']);
  });

  it('takes what a link leads out of a wished folder to for another name', async () => {
    const linked = { ...one, tree: [...one.tree, 'other/c.txt'], links: { 'src/out': '../other' } };
    const laidOut = layOut(linked);
    laidOuts.push(laidOut);
    const product = new Product('gemini-cli', linked, laidOut);
    const outcome = await product.protect({ paths: ['src'], scope: 'project' });
    const { relationOf } = judgementOf('gemini-cli', linked, [outcome], laidOut);
    expect(['src/a.txt', 'src/out/c.txt', 'other/c.txt'].map(relationOf)).toEqual(['wished', 'other name', 'beside']);
  });

  it('counts what the planner refused among the rest', async () => {
    const { laidOut, product } = open();
    const outcome = await product.protect({ paths: ['back\\slash', 'src/.env'], scope: 'project' });
    const [refused = '', written = ''] = outcome.places;
    expect(isRefused(outcome, refused, laidOut.start)).toBe(true);
    expect(isRefused(outcome, written, laidOut.start)).toBe(false);
    const { relationOf } = judgementOf('claude-code', one, [outcome], laidOut);
    expect([relationOf('back\\slash'), relationOf('src/.env')]).toEqual(['beside', 'wished']);
  });
});
