import { describe, expect, it } from 'vitest';
import { contextOn, fileAt } from '../../../test/support/access-context';
import type { Platform } from '../../model/edges';
import { agents } from '.';

const alone = { subagent_depth: 0 };
const openCode = (read: unknown): string => JSON.stringify({ ...alone, permission: { read } });

/** An agent whose rules tell letters apart, and the file that makes it refuse `.env`. */
const tellingApart: readonly (readonly [agent: string, file: string, text: string])[] = [
  ['zed', '.zed/settings.json', '{}'],
  ['docker-agent', '.agentsignore', '.env'],
  ['aider', '.aiderignore', '.env'],
  ['qwen-code', '.qwen/settings.json', JSON.stringify({ permissions: { deny: ['Read(.env)'] } })],
  ['opencode', 'opencode.json', openCode({ '.env': 'deny' })],
  ['kilo-code', 'kilo.json', openCode({ '.env': 'deny' })],
];

function read(id: string, platform: Platform, file: string, text: string) {
  const [start, home] = platform === 'win32' ? ['C:\\ws', 'C:\\me'] : ['/ws', '/me'];
  const slash = platform === 'win32' ? '\\' : '/';
  const at = (name: string): string => [start, ...name.split('/')].join(slash);
  const git = { root: start, isCommitted: () => false };
  const context = contextOn({ [at(file)]: text, [at('.env')]: '' }, { platform, start, home, git });
  return agents
    .find((agent) => agent.id === id)!
    .load(context)
    .decide(fileAt(at('.env'))).read;
}

describe('where the file system takes .ENV for .env', () => {
  it.each(tellingApart)('%s: a rule that tells them apart is passed by the other spelling', (id, file, text) => {
    expect(read(id, 'linux', file, text).access).toBe('blocked');
    const onMac = read(id, 'darwin', file, text);
    expect(onMac).toMatchObject({ access: 'unknown' });
    expect(onMac.rule).not.toBeNull();
    expect(onMac.note).toMatch(/letters/);
  });

  it.each(['zed', 'docker-agent', 'aider', 'qwen-code'])('%s: so on Windows', (id) => {
    const [, file, text] = tellingApart.find(([agent]) => agent === id)!;
    expect(read(id, 'win32', file, text)).toMatchObject({ access: 'unknown' });
  });

  it.each(['opencode', 'kilo-code'])('%s does not tell them apart on Windows', (id) => {
    const [, file, text] = tellingApart.find(([agent]) => agent === id)!;
    expect(read(id, 'win32', file, text).access).toBe('blocked');
  });

  it.each<[string, string, string]>([
    ['opencode', 'opencode.json', openCode({ '*': 'deny' })],
    ['kilo-code', 'kilo.json', openCode('deny')],
    ['gemini-cli', '.geminiignore', '.env'],
    ['roo-code', '.rooignore', '.env'],
    ['claude-code', '.claude/settings.json', JSON.stringify({ permissions: { deny: ['Read(.env)'] } })],
  ])('%s: what no spelling passes stays blocked', (id, file, text) => {
    expect(read(id, 'darwin', file, text).access).toBe('blocked');
  });
});
