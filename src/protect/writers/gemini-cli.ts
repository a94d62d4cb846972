import { ignoreFileWriter } from './ignore-file';

/** https://github.com/google-gemini/gemini-cli/blob/main/docs/cli/gemini-ignore.md */
export const geminiCli = ignoreFileWriter('gemini-cli', '.geminiignore');
