import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDetector } from './create-detector';
import { rulesIn, scanWhole, testDetector } from './test-detector';
import { letters, privateKeyOf, tokenSamples } from './test-samples';

const token = tokenSamples[0]!.build(33);
const line = `token = "${token}"`;

/** How often the token is found. */
function shown(text: string, path = 'src/a.ts'): number {
  return rulesIn(text, path).filter((rule) => rule === 'github-token').length;
}

describe('what a marker names', () => {
  const silences: [behind: string, isSilenced: boolean][] = [
    ['', true],
    [' made-up value', true],
    [' - made up', true],
    [': made up', true],
    ['(github-token)', true],
    ['(github-token) made up', true],
    ['(stripe-key, github-token)', true],
    ['(stripe-key,GitHub-Token)', true],
    ['(*) made up', true],
    [' github-token', true],
    [' github-token made up', true],
    [': github-token made up', true],
    [' github-token, made up', true],
    [' stripe-key, github-token made up', true],
    [' GitHub-Token made up', true],
    [' this is no github-token of anyone', true],
    ['(stripe-key)', false],
    [' stripe-key', false],
    [' stripe-key not a github-token', false],
    [': stripe-key made up', false],
    ['ed', false],
    ['-list', false],
  ];
  it.each(silences)('sightline:allow%s: %s', (behind, isSilenced) => {
    const scan = scanWhole('src/a.ts', `${line} // sightline:allow${behind}`);
    expect(scan.findings).toHaveLength(isSilenced ? 0 : 1);
    expect(scan.warning).toBeNull();
  });

  const wrong: [behind: string, isSilenced: boolean][] = [
    ['(github-tokn)', false],
    ['(nothing-of-ours)', false],
    ['(made up)', false],
    ['()', false],
    ['( , )', false],
    ['(github-token', false],
    ['(github-token, github-tokn)', true],
    [' github-tokn made up', false],
    [' githubtoken', false],
    [' github_token', false],
    [' gihtub-token', false],
    [' github-tokenn', false],
    [' stripe-key, github-tokn', false],
    [' github-token, stripe-kye', true],
  ];
  it.each(wrong)('sightline:allow%s is told, and silences: %s', (behind, isSilenced) => {
    const scan = scanWhole('src/a.ts', `// a\n${line} // sightline:allow${behind}`);
    expect(scan.findings).toHaveLength(isSilenced ? 0 : 1);
    expect(scan.warning).toMatch(/^line 2, column \d+: sightline:allow/);
  });

  it('is not told where no finding is near, as in a text about markers', () => {
    const scan = scanWhole('docs/a.md', `Write \`# sightline:allow(rule) reason\` on a line.\n\n\n${line}\n`);
    expect(scan.findings).toHaveLength(1);
    expect(scan.warning).toBeNull();
  });

  it('never says a word of the file', () => {
    const word = letters(20, 3);
    const scan = scanWhole('src/a.ts', `${line} // sightline:allow(${word})`);
    expect(scan.warning?.includes(word)).toBe(false);
  });

  it('knows a rule that is switched off', () => {
    const detector = createDetector({ salt: new Uint8Array(8), disabledRules: ['stripe-key'] });
    const head = new TextEncoder().encode(`${line} // sightline:allow(stripe-key)`);
    const scan = detector.scanFile('a.ts', { size: head.length, head, tail: null });
    expect([scan.findings.length, scan.warning]).toEqual([1, null]);
  });

  it('tells the first few of many mistakes', () => {
    const scan = scanWhole('a.ts', `${line} // sightline:allow(nothing)\n`.repeat(5));
    expect(scan.warning).toMatch(/^line 1, .*; line 2, .*; line 3, .*; and 2 more$/);
  });
});

describe('a marker behind the finding', () => {
  it.each([
    ['#', 'a.py', `${line}  # sightline:allow`],
    ['//', 'a.ts', `${line}; // sightline:allow`],
    ['// without a blank', 'a.ts', `${line};//sightline:allow`],
    ['/* */', 'a.c', `${line} /* sightline:allow */`],
    ['/* */ before it', 'a.c', `/* sightline:allow */ ${line}`],
    ['<!-- -->', 'a.html', `<a token="${token}"> <!-- sightline:allow -->`],
    ['--', 'a.sql', `${line} -- sightline:allow`],
    [';', 'a.ini', `${line} ; sightline:allow`],
    ['%', 'a.tex', `${line} % sightline:allow`],
    ['{# #}', 'a.j2', `${line} {# sightline:allow #}`],
    ['{/* */}', 'a.jsx', `${line} {/* sightline:allow */}`],
    ['rem', 'a.bat', `set ${line} & rem sightline:allow`],
    ["'", 'a.vb', `${line} ' sightline:allow`],
    ['another remark', 'a.py', `${line}  # noqa: E501 sightline:allow`],
    ['a block that began before', 'a.c', `/*\n * ${line} sightline:allow\n */`],
    ['a comment in JSON', 'settings.json', `"token": "${token}", // sightline:allow`],
    ['an address and a comment in JSON', 'settings.json', `"token": "x://${token}", // sightline:allow`],
    ['a cell of a notebook', 'a.ipynb', `"token = '${token}'  # sightline:allow\\n",`],
    ['an .env file', '.env', `TOKEN=${token} # sightline:allow`],
  ])('counts in %s', (_, path, text) => {
    expect(shown(text, path)).toBe(0);
  });

  it.each([
    ['no comment', 'a.txt', `${line} sightline:allow`],
    ['a text of JSON', 'a.json', `"note": "sightline:allow", "token": "${token}"`],
    ['an address in JSON', 'a.json', `"note": "x // sightline:allow", "token": "${token}"`],
    ['a table', 'a.csv', `${token},# sightline:allow`],
    ['an address', 'a.ts', `"https://sightline:allow", "${token}"`],
  ])('does not count in %s, and is told', (_, path, text) => {
    expect(shown(text, path)).toBe(1);
    expect(scanWhole(path, text).warning).toContain('stands in no comment');
  });

  it('does not reach another line', () => {
    expect(shown(`${line} // sightline:allow\n${line}`)).toBe(1);
    expect(shown(`${line}\n${line} // sightline:allow`)).toBe(1);
  });

  it('reaches only so far on a minified line', () => {
    const far = 'a=1;'.repeat(2000);
    expect(shown(`/*! sightline:allow */${line};${far}${line}`)).toBe(1);
  });
});

describe('a marker alone on its line', () => {
  it.each([
    ['#', `# sightline:allow\n${line}`],
    ['indented', `  // sightline:allow github-token made up\n    ${line}`],
    ['/* */', `/* sightline:allow made up */\n${line}`],
    ['/** */', `/** sightline:allow(github-token) */\r\n${line}`],
    ['<!-- -->', `<!-- sightline:allow -->\n${line}`],
    ['{/* */}', `{/* sightline:allow */}\n${line}`],
    ['a block of several lines', `/*\n * sightline:allow github-token\n * made up\n */\n${line}`],
    ['<!-- over lines', `<!-- sightline:allow\n made up -->\n${line}`],
    ['old line ends', `# sightline:allow\r${line}`],
  ])('silences the next one: %s', (_, text) => {
    expect(shown(text)).toBe(0);
  });

  it.each([
    ['the line after the next', `# sightline:allow\n\n${line}`],
    ['the line before', `${line}\n# sightline:allow`],
    ['behind code', `let a = 1; // sightline:allow\n${line}`],
    ['behind another remark', `# noqa sightline:allow\n${line}`],
    ['before code', `/* sightline:allow */ let a = 1;\n${line}`],
    ['another rule', `# sightline:allow stripe-key\n${line}`],
    ['no comment', `sightline:allow\n${line}`],
    ['a list of Markdown', `* sightline:allow\n${line}`],
    ['a block without an end', `/* sightline:allow\n${line}`],
    ['a file that ends', `${line}\n# sightline:allow\n`],
  ])('does not silence: %s', (_, text) => {
    expect(shown(text)).toBe(1);
  });

  it('silences a key of several lines that begins on the next', () => {
    expect(rulesIn(`# sightline:allow private-key made up\n${privateKeyOf('RSA ')}\n`, 'a.txt')).toEqual([]);
  });
});

describe('markers', () => {
  it('are counted', () => {
    expect(scanWhole('a.ts', `${line} # sightline:allow\n${line}`)).toMatchObject({
      silenced: 1,
      findings: [{ ruleId: 'github-token', range: { startLine: 2 } }],
    });
  });

  it('do not count where the text is not trusted', () => {
    const strict = createDetector({ salt: new Uint8Array(8), disabledRules: [], followMarkers: false });
    expect(strict.scanText('a.ts', `${line} # sightline:allow`)).toHaveLength(1);
    expect(strict.scanText('a.ts', `# sightline:allow\n${line}`)).toHaveLength(1);
  });

  it('never silence a finding about the whole file', () => {
    expect(rulesIn(`# sightline:allow\nAPI_TOKEN=${letters(24, 7)} # sightline:allow\n`, '.env')).toEqual(['env-file']);
    expect(rulesIn(`# sightline:allow\n${privateKeyOf('RSA ')}`, 'a.pem')).toEqual(['private-key-file']);
  });

  it('never silence a line other than their own and the one behind their comment', () => {
    const plain = fc.constantFrom('', 'a = 1', '# note', '/* note */', '*/', '/*', '<!--', '-->', '   ');
    const marked = fc.constantFrom(
      '# sightline:allow',
      '/* sightline:allow */',
      '// sightline:allow github-token',
      '/*',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(plain, marked, fc.constant(line)), { maxLength: 12 }), (lines) => {
        const seen = new Set(testDetector.scanText('a.ts', lines.join('\n')).map(({ range }) => range?.startLine));
        lines.forEach((text, index) => {
          const isNamed = lines.slice(0, index).some((above) => above.includes('sightline:allow'));
          if (text === line && !isNamed) expect(seen.has(index + 1)).toBe(true);
          if (text === line && /^(?:#|\/\/) sightline:allow/.test(lines[index - 1] ?? ''))
            expect(seen.has(index + 1)).toBe(false);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('cost no more than the text is long', () => {
    for (const piece of ['# sightline:allow(', '* sightline:allow x-', '/* sightline:allow ', '//sightline:allow a\n'])
      expect(scanWhole('a.ts', `${line}\n${piece.repeat(5e5 / piece.length)}${line}`).coverage).toBe('whole');
  });
});
