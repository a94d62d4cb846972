import { lineList } from '../formats/line-list';
import { ignoreFileDialect } from '../spelling/dialect';
import { pathsOf, type Writer } from './writer';

/** A writer for an ignore file in the workspace root; a leading slash anchors a pattern there. */
export function ignoreFileWriter(agent: string, name: string): Writer {
  return {
    agent,
    scopes: ['project'],
    dialect: ignoreFileDialect,
    format: lineList,
    file: ({ root, environment }) => pathsOf(environment.platform).join(root, name),
    subject: (path) => path,
    rule: (pattern, isDirectory) => `/${pattern}${isDirectory ? '/' : ''}`,
  };
}
