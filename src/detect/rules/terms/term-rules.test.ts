import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Term, TermKind } from '../../../model/detection';
import { createDetector } from '../../create-detector';
import { coveredText } from '../../test-detector';
import { termObstacle } from './spelled-term';

const salt = new Uint8Array(32).fill(3);
const ids: Readonly<Record<string, TermKind>> = {
  'customer-name': 'customer',
  'code-name': 'codename',
  'internal-host': 'internal-host',
};

function termOf(match: string, kind: TermKind = 'codename', number = 1): Term {
  return { match, kind, replacement: null, place: `term ${number} of the policy` };
}

/** What is found of some terms in a text, by the name of the rule; the editor's way and the file's must agree. */
function found(terms: readonly Term[], text: string, path = 'src/a.ts'): readonly string[] {
  const detector = createDetector({ salt, disabledRules: [], terms, policyFiles: ['.sightline.jsonc'] });
  const inEditor = detector.scanText(path, text).filter(({ ruleId }) => ruleId in ids);
  for (const bytes of [Buffer.from(text), Buffer.from(`\uFEFF${text}`, 'utf16le')]) {
    const head = new Uint8Array(bytes);
    const { findings } = detector.scanFile(path, { size: head.length, head, tail: null });
    expect(findings.filter(({ ruleId }) => ruleId in ids)).toEqual(inEditor);
  }
  return inEditor.map((finding) => coveredText(text, finding) ?? '');
}

describe('a term of several words', () => {
  it.each([
    'Project Bluebird',
    'project bluebird',
    'PROJECT BLUEBIRD',
    'project-bluebird',
    'projectBluebird',
    'ProjectBluebird',
    'PROJECT_BLUEBIRD',
    'project_bluebird',
    'projectbluebird',
    'project.bluebird',
    'project/bluebird',
    'Project::Bluebird',
    'project%20bluebird',
    'project+bluebird',
    'Project\n Bluebird',
    'PROJECT  BLUEBIRD',
  ])('is met as %j', (spelling) => {
    for (const text of [spelling, `the ${spelling}, again`, `"${spelling}"`, `<${spelling}>`, `x=${spelling};`]) {
      expect(found([termOf('Project Bluebird')], text)).toEqual([spelling]);
    }
  });

  it.each(['Project-Bluebird', 'ProjectBluebird', 'PROJECT_BLUEBIRD', 'project bluebird'])(
    'may be written in the policy as %s',
    (match) => {
      expect(found([termOf(match)], 'see projectBluebird')).toEqual(['projectBluebird']);
    },
  );

  it.each([
    ['a prefix', 'class ProjectBluebirdService {}', 'ProjectBluebird'],
    ['a getter', 'getProjectBluebirdId()', 'ProjectBluebird'],
    ['a constant', 'export PROJECT_BLUEBIRD_URL=1', 'PROJECT_BLUEBIRD'],
    ['a run of capitals before', 'HTTPProjectBluebird', 'ProjectBluebird'],
    ['a number behind', 'project-bluebird2', 'project-bluebird'],
    ['a line feed in a string', String.raw`"a\nproject bluebird"`, 'project bluebird'],
    ['an encoded slash before', 'https://x.example/a%2Fproject-bluebird', 'project-bluebird'],
    ['a plural with an apostrophe', "Project Bluebird's plan", 'Project Bluebird'],
  ])('is met within a name: %s', (_, text, spelling) => {
    expect(found([termOf('Project Bluebird')], text)).toEqual([spelling]);
  });

  it.each([
    'projectbluebirds',
    'myprojectbluebird',
    'project, later: bluebird',
    'project the bluebird',
    'bluebird project',
    'bluebird',
    'project',
    'project-----bluebird',
    'PROJECTBLUEBIRDS',
  ])('is not met in %j', (text) => {
    expect(found([termOf('Project Bluebird')], text)).toEqual([]);
  });
});

describe('a term of one word', () => {
  it.each([
    ['Bluebird', 'a bluebird, a Bluebird and BLUEBIRD_KEY', ['bluebird', 'Bluebird', 'BLUEBIRD']],
    ['Bluebird', 'bluebirds, Bluebirdy, xbluebird', []],
    ['AT&T', 'for at&t and AT-T', ['at&t']],
    ['Node.js', 'node.js nodejs', ['node.js']],
    ['C++ Engine', 'the c++ engine, the C Engine', ['c++ engine']],
    ['Q7', 'Q7 q7 aQ7b ZQ7', ['Q7']],
    ['EY', 'EY, they, ey, EYE, EY_KEY', ['EY', 'EY']],
    ['3M', '3M 3m x3M', ['3M']],
  ])('%s in %j', (match, text, expected) => {
    expect(found([termOf(match, 'customer')], text)).toEqual(expected);
  });

  it('is not taken from a hash or an encoded file where it stands by chance', () => {
    const noise = (length: number): string => Array.from({ length }, (_, n) => 'aB3xZ9k'[(n * 5) % 7]).join('');
    expect(found([termOf('Acme')], `"sha512-${noise(30)}/Acme+${noise(30)}=="`)).toEqual([]);
    expect(found([termOf('Acme')], `${'get'.repeat(15)}AcmeCustomer`)).toEqual(['Acme']);
  });
});

describe('letters beyond ASCII', () => {
  it.each([
    ['Zürich', 'zürich ZÜRICH Zu\u0308rich Zurich zürichsee', ['zürich', 'ZÜRICH', 'Zu\u0308rich']],
    ['Zu\u0308rich', 'Zürich', ['Zürich']],
    ['Straße', 'STRASSE straße STRAẞE', ['STRASSE', 'straße', 'STRAẞE']],
    ['Синица', 'проект синица, СИНИЦА_КЛЮЧ, синицами', ['синица', 'СИНИЦА']],
    ['Проект Синица', 'проектСиница ПРОЕКТ_СИНИЦА', ['проектСиница', 'ПРОЕКТ_СИНИЦА']],
    ['Ωμέγας', 'ΩΜΈΓΑΣ ωμέγας', ['ΩΜΈΓΑΣ', 'ωμέγας']],
    ['青い鳥', 'これは青い鳥です。「青い鳥」', ['青い鳥', '青い鳥']],
    ['블루버드', '블루버드는 비밀', ['블루버드']],
    ['Łódź', 'łódź, ŁÓDŹ; łódźki', ['łódź', 'ŁÓDŹ']],
    ['İstanbul', 'istanbul, İSTANBUL_KEY', ['istanbul', 'İSTANBUL']],
    ['Bluebird', 'é😀bluebird 漢 bluebird ébluebird', ['bluebird', 'bluebird']],
  ])('%s in %j', (match, text, expected) => {
    expect(found([termOf(match)], text)).toEqual(expected);
  });
});

describe('an internal host', () => {
  it.each([
    ['corp.example', 'https://git.corp.example:8443/a', ['git.corp.example']],
    ['*.corp.example', 'ssh a.b-c.CORP.example.', ['a.b-c.CORP.example']],
    ['.corp.example', 'user@corp.example', ['corp.example']],
    ['corp.example', 'corp.example.com mycorp.example corp-example xcorp.examples', []],
    ['corp.example', String.raw`"\ncorp.example"`, ['corp.example']],
    ['build01', 'http://build01:80/ build01.corp.example build012 rebuild01', ['build01', 'build01.corp.example']],
    ['10.1.2.3', '10.1.2.3 10.1.2.30 110.1.2.3 9.10.1.2.3 10.1.2.3:80', ['10.1.2.3', '10.1.2.3']],
    [
      'münchen.example',
      'http://xn--mnchen-3ya.example/ und www.MÜNCHEN.example',
      ['xn--mnchen-3ya.example', 'www.MÜNCHEN.example'],
    ],
  ])('%s in %j', (match, text, expected) => {
    expect(found([termOf(match, 'internal-host')], text)).toEqual(expected);
  });
});

describe('a finding of a term', () => {
  const terms = [
    termOf('Bluebird', 'codename', 1),
    termOf('Wile & Sons', 'customer', 2),
    termOf('ci.example', 'internal-host', 3),
  ];
  const detector = createDetector({ salt, disabledRules: [], terms, policyFiles: ['.sightline.jsonc'] });
  const findings = detector.scanText('a.txt', 'Bluebird for Wile & Sons at ci.example');

  it('is confidential, as severe as its kind, and names its place and not the term', () => {
    expect(findings.map(({ ruleId, category, severity, preview }) => [ruleId, category, severity, preview])).toEqual([
      ['code-name', 'confidential', 'medium', 'code name (term 1 of the policy)'],
      ['customer-name', 'confidential', 'high', 'customer name (term 2 of the policy)'],
      ['internal-host', 'confidential', 'medium', 'internal host (term 3 of the policy)'],
    ]);
    expect(JSON.stringify(findings)).not.toMatch(/bluebird|wile|sons|ci\.example/i);
  });

  it('is none where the terms are listed', () => {
    expect(found(terms, 'Bluebird 青い鳥', '.sightline.jsonc')).toEqual([]);
    expect(found(terms, 'Bluebird', 'sub/.sightline.jsonc')).toEqual(['Bluebird']);
  });

  it('can be switched off, and allowed on its line', () => {
    const off = createDetector({ salt, disabledRules: ['code-name'], terms });
    expect(off.scanText('a.txt', 'Bluebird')).toEqual([]);
    expect(found(terms, 'Bluebird # sightline:allow code-name')).toEqual([]);
  });

  it('is the longer one where one term holds another', () => {
    const both = [termOf('Bluebird'), termOf('Bluebird North'), termOf('Big Bluebird')];
    expect(found(both, 'bluebird-north, big bluebird, bluebird')).toEqual([
      'bluebird-north',
      'big bluebird',
      'bluebird',
    ]);
  });
});

describe('any term', () => {
  const letter = fc.constantFrom(...'abgoßéжλ漢ŁİZ9'.split(''));
  const word = fc.array(letter, { minLength: 2, maxLength: 8 }).map((letters) => letters.join(''));
  const phrase = fc.array(word, { minLength: 1, maxLength: 3 });
  const separator = fc.constantFrom(' ', '-', '_', '.', '%20', '\n');

  it('is found as it is written, in capitals and in small letters, between any separators', () => {
    fc.assert(
      fc.property(phrase, separator, fc.constantFrom('', '# ', '漢 ', '("'), (words, between, before) => {
        const term = termOf(words.join(' '));
        fc.pre(termObstacle(term) === null && words.join('').length > 3);
        const spelled = words.join(between);
        expect(found([term], `${before}${spelled}"\n`)).toEqual([spelled]);
        const small = spelled.toLowerCase();
        fc.pre(small.length === spelled.length);
        expect(found([term], `${before}${small}"\n`)).toEqual([small]);
      }),
      { numRuns: 60 },
    );
  });

  it('of nasty letters never fails, whatever the text', () => {
    const nasty = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 });
    const kind = fc.constantFrom<TermKind>('codename', 'customer', 'internal-host');
    fc.assert(
      fc.property(nasty, kind, fc.string({ unit: 'binary', maxLength: 50 }), (match, of, text) => {
        const detector = createDetector({ salt, disabledRules: [], terms: [termOf(match, of)] });
        detector.scanText('a.txt', `${text}${match}${text}`);
      }),
      { numRuns: 60 },
    );
  });
});
