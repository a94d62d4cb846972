import { describe, expect, it } from 'vitest';
import { sampleAgent, sampleExposure, sampleFile, verdictFor } from '../../test/support/sample-exposure';
import { builtIn } from '../access/channels';
import { plainStyle, terminalStyle } from './style';
import { describeRule } from './rule-text';
import { problemSection, textReport } from './text';

const report = (part: Parameters<typeof sampleExposure>[0]): string => textReport(sampleExposure(part), plainStyle);
const lines = (text: string): string[] => text.split('\n');

describe('textReport', () => {
  it('puts the most open group first, and the most severe file in it', () => {
    const files = [
      sampleFile('low', { severity: 'low' }),
      sampleFile('top', { severity: 'critical' }),
      sampleFile('blocked', { access: [verdictFor('one', 'blocked')] }),
      sampleFile('partial', { access: [verdictFor('one', 'partial')] }),
    ];
    const text = report({ files });
    const order = ['Exposed (2)', 'top', 'low', 'Partly guarded (1)', 'partial', 'Blocked by configuration found on'];
    const places = order.map((word) => text.indexOf(word));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('names the first few of many agents', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const access = ids.map((id) => verdictFor(id, 'readable'));
    const text = report({ agents: ids.map((id) => sampleAgent(id)), files: [sampleFile('x', { access })] });
    expect(lines(text).find((line) => line.startsWith('  high'))).toContain('A, B, C, D and 2 more');
  });

  it('says where this machine differs from the one on which an agent was tried', () => {
    const checkedElsewhere = { checkedOn: '1.2.3 on Linux', here: '1.2.3 on macOS' };
    const text = report({ agents: [sampleAgent('one', { checkedElsewhere })] });
    expect(lines(text)[2]).toBe('ONE: "blocked" means blocked on 1.2.3 on Linux, you run 1.2.3 on macOS');
  });

  it('lists a file under its worst verdict, with the agents that have it', () => {
    const access = [verdictFor('one', 'blocked'), verdictFor('two', 'readable')];
    const agents = [sampleAgent('one'), sampleAgent('two')];
    const text = report({ agents, files: [sampleFile('a', { access })] });
    expect(lines(text).find((line) => line.startsWith('  high'))).toBe('  high      a  sample - TWO');
  });

  it('never calls a file safe or protected', () => {
    const verdicts = ['readable', 'partial', 'asks', 'unknown', 'blocked'] as const;
    const files = verdicts.map((verdict) => sampleFile(verdict, { access: [verdictFor('one', verdict)] }));
    expect(report({ files })).not.toMatch(/safe|protected|secure/i);
  });

  it('lists sensitive files apart where no agent is looked at', () => {
    const text = report({ agents: [sampleAgent('one', { inUse: false })], files: [sampleFile('a', { access: [] })] });
    expect(text).toContain('No AI coding tool was found in use');
    expect(text).toContain('Sensitive (1)\n  high      a');
  });

  it('names everything that was not judged in full, and what was hidden, by what', () => {
    const { summary } = sampleExposure();
    const errors = [{ path: 'a', message: 'permission denied' }];
    const text = report({
      errors,
      summary: { ...summary, hiddenByPolicy: 3, hiddenBy: { '.sightline.jsonc': 2, 'sightline:allow': 1 } },
    });
    expect(text).toContain('Not judged in full (1)\n  a  permission denied');
    expect(text).toContain(
      '0 sensitive, 0 exposed, 3 findings and paths hidden (2 by .sightline.jsonc, 1 by sightline:allow)',
    );
    expect(text).toContain('(4 files scanned, 2 in part, 3 skipped, 5 ms)');
  });

  it('does not let a name, a message or a rule forge a line or move the cursor', () => {
    const evil = 'a\n  critical  forged\u001b[2J\u202e';
    const text = report({
      root: evil,
      files: [sampleFile(evil)],
      errors: [{ path: evil, message: evil }],
      problems: [problemAt(evil)],
    });
    expect(lines(text).filter((line) => line.startsWith('  critical'))).toEqual([]);
    expect(text).not.toMatch(/[\u001b\u202e]/);
    expect(lines(text)).toHaveLength(lines(report({ ...exposureOf('x') })).length);
  });

  it('emphasises on a terminal only', () => {
    expect(textReport(sampleExposure({ files: [sampleFile('a')] }), terminalStyle)).toContain('\u001b[');
    expect(report({ files: [sampleFile('a')] })).not.toContain('\u001b');
  });
});

describe('problemSection', () => {
  it('is empty without a problem', () => {
    expect(problemSection([], plainStyle)).toBe('');
  });

  it('puts the place first', () => {
    expect(lines(problemSection([problemAt('f')], plainStyle))[1]).toBe('  warning  f:2:3  f one/dead');
  });

  it('names the fix at the end', () => {
    const problem = { ...problemAt('f'), fix: { title: 'Write it so', edits: [] } };
    expect(lines(problemSection([problem], plainStyle))[1]).toBe('  warning  f:2:3  f one/dead (fix: Write it so)');
  });
});

describe('describeRule', () => {
  it('names file and line, where there are any', () => {
    expect(describeRule({ file: 'f', line: 1, text: 'x' })).toBe('f:1 x');
    expect(describeRule({ file: 'f', line: null, text: 'x' })).toBe('f x');
    expect(describeRule(builtIn('x'))).toBe('built in: x');
  });
});

function problemAt(file: string): Parameters<typeof problemSection>[0][number] {
  const range = { startLine: 2, startColumn: 3, endLine: 2, endColumn: 4 };
  return { agent: 'one', file, range, code: 'one/dead', severity: 'warning', message: file, link: null, fix: null };
}

function exposureOf(name: string): Parameters<typeof report>[0] {
  return {
    root: name,
    files: [sampleFile(name)],
    errors: [{ path: name, message: name }],
    problems: [problemAt(name)],
  };
}
