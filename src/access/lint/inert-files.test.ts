import { expect, it } from 'vitest';
import { lint } from '../../../test/support/lint-stage';

it('a list that is not read is told of at its first line with a pattern', () => {
  expect(lint({ '/ws/.clineignore': '# c\n\n  secrets/\n' }, { agents: ['cline'] })[0]?.range).toEqual({
    startLine: 3,
    startColumn: 1,
    endLine: 3,
    endColumn: 11,
  });
});
