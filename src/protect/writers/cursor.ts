import { ignoreFileWriter } from './ignore-file';

/** https://cursor.com/docs/reference/ignore-file.md */
export const cursor = ignoreFileWriter('cursor', '.cursorignore');
