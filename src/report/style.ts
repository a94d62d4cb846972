import { styleText } from 'node:util';

/** Emphasis in text for people; plain where colour is not wanted. */
export interface Styles {
  strong(text: string): string;
  faint(text: string): string;
  alarm(text: string): string;
}

const asItIs = (text: string): string => text;

export const plainStyle: Styles = { strong: asItIs, faint: asItIs, alarm: asItIs };

export const terminalStyle: Styles = {
  strong: (text) => styleText('bold', text, { validateStream: false }),
  faint: (text) => styleText('dim', text, { validateStream: false }),
  alarm: (text) => styleText(['bold', 'red'], text, { validateStream: false }),
};
