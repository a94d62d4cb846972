import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json';
import texts from '../../package.nls.json';
import { agents } from '../access';
import { defaultExcludes } from '../workspace/exclude';
import { defaultMaxFileSize } from '../workspace/open-workspace';
import { colors, commands, contextKeys, settingKeys, settingsSection, treeContext, views } from './ids';

const { contributes } = manifest;
const properties: Readonly<Record<string, object>> = contributes.configuration.properties;
const raw = readFileSync('package.json', 'utf8');

interface MenuItem {
  readonly command?: string;
  readonly submenu?: string;
  readonly when?: string;
}

const menus = Object.entries(contributes.menus) as [string, readonly MenuItem[]][];
const items = menus.flatMap(([, entries]) => entries);
const conditions = [...items, ...contributes.viewsWelcome, ...contributes.keybindings].flatMap(
  ({ when }) => when ?? [],
);

const sorted = (values: Iterable<string>): string[] => [...values].sort();

describe('the manifest and the code name the same', () => {
  it('commands', () => {
    expect(sorted(contributes.commands.map(({ command }) => command))).toEqual(sorted(Object.values(commands)));
  });

  it('views', () => {
    const contributed = Object.values(contributes.views).flat();
    expect(sorted(contributed.map(({ id }) => id))).toEqual(sorted(Object.values(views)));
  });

  it('settings', () => {
    const keys = Object.values(settingKeys).map((key) => `${settingsSection}.${key}`);
    expect(sorted(Object.keys(properties))).toEqual(sorted(keys));
  });

  it('colours', () => {
    expect(sorted(contributes.colors.map(({ id }) => id))).toEqual(sorted(Object.values(colors)));
  });

  it('context keys', () => {
    const used = conditions.flatMap((when) => when.match(/\bsightline\.\w+(?:\.\w+)*/g) ?? []);
    const known: readonly string[] = [...Object.values(contextKeys), ...Object.values(views)];
    expect(used.filter((name) => !known.includes(name))).toEqual([]);
    expect(Object.values(contextKeys).filter((key) => !used.includes(key))).toEqual([]);
  });

  it('kinds of tree items', () => {
    const tests = conditions.flatMap((when) => [...when.matchAll(/viewItem (?:=~ \/(.+?)\/|== ([\w.]+))/g)]);
    const matches = (kind: string): boolean =>
      tests.some(([, pattern, exact]) => (pattern === undefined ? exact === kind : new RegExp(pattern).test(kind)));
    expect(tests.length).toBeGreaterThan(0);
    expect(Object.values(treeContext).filter((kind) => !matches(kind))).toEqual([]);
    const exactKinds = tests.flatMap(([, , exact]) => exact ?? []);
    expect(exactKinds.filter((kind) => !(Object.values(treeContext) as string[]).includes(kind))).toEqual([]);
  });
});

describe('menus', () => {
  it('hold commands and submenus that exist', () => {
    const known = new Set<string>(Object.values(commands));
    const submenus = new Set(contributes.submenus.map(({ id }) => id));
    expect(items.filter(({ command }) => command !== undefined && !known.has(command))).toEqual([]);
    expect(items.filter(({ submenu }) => submenu !== undefined && !submenus.has(submenu))).toEqual([]);
    expect(sorted(submenus).filter((id) => !menus.some(([menu]) => menu === id))).toEqual([]);
  });

  it('offer what writes only in a workspace that is trusted', () => {
    const reading: readonly string[] = [
      commands.scan,
      commands.explainAccess,
      commands.chooseAgents,
      commands.viewAsTree,
      commands.viewAsList,
      commands.showErrors,
    ];
    const writing = items.filter(({ command }) => command !== undefined && !reading.includes(command));
    expect(writing.filter(({ when }) => when?.includes('isWorkspaceTrusted') !== true)).toEqual([]);
    const inPalette = contributes.menus.commandPalette.map(({ command }) => command);
    expect(sorted(new Set(Object.values(commands).filter((id) => !reading.includes(id))))).toEqual(sorted(inPalette));
  });
});

describe('texts', () => {
  it('are there for every key, and every text is used', () => {
    const used = [...raw.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key ?? '');
    expect(sorted(new Set(used))).toEqual(sorted(Object.keys(texts)));
  });

  it('are no empty ones', () => {
    expect(Object.entries(texts).filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});

describe('defaults', () => {
  it('of the excluded folders are those of the command line', () => {
    expect(contributes.configuration.properties['sightline.exclude'].default).toEqual(defaultExcludes);
  });

  it('of the size limit too', () => {
    expect(contributes.configuration.properties['sightline.maxFileSize'].default * 1024 * 1024).toBe(
      defaultMaxFileSize,
    );
  });
});

describe('the agents to choose from', () => {
  it('are those whose rules are known', () => {
    expect(contributes.configuration.properties['sightline.agents'].items.enum).toEqual(agents.map(({ id }) => id));
  });
});

describe('files that the manifest names', () => {
  it('exist', () => {
    const named = [...raw.matchAll(/"((?:\.\/)?media\/[^"]+)"/g)].map(([, file]) => file ?? '');
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((file) => !existsSync(file))).toEqual([]);
  });
});
