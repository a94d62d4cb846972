import { banner } from './marking';
import type { Marking } from './marking';

const source = 'https://www.first.org/tlp/';

/** The label alone, or with the sentence on sharing that many put behind it. */
const labelled = (level: string): RegExp =>
  banner(`TLP:\\s?(?:${level})(?:\\s?[-–—|:(.,]\\s?.{1,160}|\\s{1,8}\\(.{1,120})?`);
const family = /^TLP:\s?[A-Z+]+\b/;

/** Traffic Light Protocol 2.0 and 1.0; CLEAR and WHITE may go anywhere. */
export const tlpMarkings: readonly Marking[] = [
  {
    id: 'tlp-red',
    title: 'TLP:RED',
    category: 'regulated',
    severity: 'high',
    explanation: 'For the named recipients only; sharing it with a service breaks the terms under which it was given.',
    source,
    anchors: ['tlp:red', 'tlp: red'],
    form: 'banner',
    pattern: labelled('RED'),
    family,
  },
  {
    id: 'tlp-amber',
    title: 'TLP:AMBER',
    category: 'regulated',
    severity: 'medium',
    explanation:
      "For the recipient's organisation (and with AMBER alone its clients) on a need-to-know basis; ask the source first.",
    source,
    anchors: ['tlp:amber', 'tlp: amber'],
    form: 'banner',
    pattern: labelled('AMBER(?:\\+STRICT)?'),
    family,
  },
  {
    id: 'tlp-green',
    title: 'TLP:GREEN',
    category: 'regulated',
    severity: 'medium',
    explanation: "For the recipient's community, not for the public; see whether the service belongs to it.",
    source,
    anchors: ['tlp:green', 'tlp: green'],
    form: 'banner',
    pattern: labelled('GREEN'),
    family,
  },
  {
    id: 'tlp-mention',
    title: 'TLP label in a text',
    category: 'regulated',
    severity: 'low',
    explanation: 'A part of the text carries a label of the Traffic Light Protocol; see what it covers.',
    source,
    presets: ['tlp'],
    anchors: ['tlp:red', 'tlp:amber', 'tlp:green'],
    form: 'text',
    pattern: /(?<![\w"'`])TLP:(?:RED|AMBER(?:\+STRICT)?|GREEN)\b(?!["'`])/,
    // A text that names all levels explains them.
    unless: /TLP:(?:CLEAR|WHITE)\b/,
  },
];
