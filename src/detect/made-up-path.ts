import type { FileFacts } from './file-facts';

const madeUp =
  /(?:^|[/_.-])(?:tests?|specs?|__tests__|__mocks__|mocks?|testdata|test[_-]data|fixtures?|examples?|samples?|synthetic|synthea|dummy|demo)(?:[/_.-]|$)/;

/**
 * True for a path that says its content is made up: tests, fixtures, examples, generated people.
 * Documentation is not among them: a report that carries a marking is a document.
 */
export function isMadeUp(file: FileFacts): boolean {
  return madeUp.test(file.lowerPath);
}
