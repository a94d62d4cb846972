import { describe, expect, it } from 'vitest';
import {
  allOf,
  assigned,
  digitBehind,
  spelled,
  userAndPassword,
  wholeWord,
  wordBegins,
  type ByteGate,
} from './byte-gates';

/** Asks a gate about the place that `<>` marks in a text. */
function asks(gate: ByteGate, marked: string): boolean {
  const [before = '', anchor = '', behind = ''] = marked.split(/[<>]/);
  const bytes = new TextEncoder().encode(before + anchor + behind);
  const start = new TextEncoder().encode(before).length;
  return gate(bytes, start, start + anchor.length);
}

describe('gates', () => {
  it.each<[string, ByteGate, string, boolean]>([
    ['a digit behind', digitBehind(5), '<id> is 7', true],
    ['a digit too far behind', digitBehind(4), '<id> is 7', false],
    ['a digit before', digitBehind(9), '7 <id> is', false],
    ['another character behind', digitBehind(9), '<id> ٧', true],
    ['a word', wholeWord, 'a <box> b', true],
    ['a piece of a word', wholeWord, 'tool<box>', false],
    ['a word of a name', wholeWord, 'tool<Box>Key', true],
    ['the start of a longer word', wholeWord, '<box>er', false],
    ['a word beside another letter', wholeWord, 'é<box>', true],
    ['a token', wordBegins, '"<abc_>x', true],
    ['a token within a word', wordBegins, 'x<abc_>x', false],
    ['a token behind an escaped line end', wordBegins, '\\n<abc_>x', true],
    ['a token behind an encoded character', wordBegins, '%3D<abc_>x', true],
    ['one of the spellings', spelled(['AB', 'CD']), 'x<CD>', true],
    ['none of the spellings', spelled(['AB', 'CD']), 'x<cd>', false],
    ['all of several', allOf(wholeWord, digitBehind(9)), '<box> 1', true],
    ['one of several', allOf(wholeWord, digitBehind(9)), '<box>es 1', false],
    ['user and password', userAndPassword(9, 9), 'x<://>me:word@host', true],
    ['a password alone', userAndPassword(9, 9), 'x<://>:word@host', true],
    ['a host and a port', userAndPassword(9, 9), 'x<://>host:80/a@b', false],
    ['a path', userAndPassword(9, 9), 'x<://>host/a:b@c', false],
    ['an address that ends', userAndPassword(9, 9), 'x<://>host', false],
    ['an assignment', assigned(9, 9), '<token> = x', true],
    ['a quoted name', assigned(9, 9), '"<token>s": x', true],
    ['a name before a named value', assigned(9, 9), '<token>" value="x', true],
    ['a variable of a Dockerfile', assigned(9, 9), 'ENV MY_<token> x', true],
    ['a word of a sentence', assigned(9, 9), 'he asked the <auth>ors of it', false],
    ['a parameter', assigned(9, 9), '(<token> string)', false],
    ['a call', assigned(9, 9), 'next<Token>()', false],
    ['the end of a text', assigned(9, 9), 'a <token>', false],
    ['a name with its operator', assigned(9, 9), 'a <key=>x', true],
    ['an option of a shell', assigned(9, 9), 'set -gx MY_<token> x', true],
    ['a name at the start of a line', assigned(9, 9), 'a\n  <token> x', true],
    ['a blank of another kind', assigned(9, 9), '<token>\u2003= x', true],
  ])('%s', (_, gate, marked, expected) => {
    expect(asks(gate, marked)).toBe(expected);
  });
});
