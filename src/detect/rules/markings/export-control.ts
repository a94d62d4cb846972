import { atLineEnd, banner } from './marking';
import type { Marking } from './marking';

const itar = 'https://www.ecfr.gov/current/title-22/chapter-I/subchapter-M';
const ear = 'https://www.ecfr.gov/current/title-15/subtitle-B/chapter-VII/subchapter-C';
const askOfficer = 'sending it to a cloud service can be an export; ask your export officer first.';

const regulations =
  '(?:International Traffic in Arms Regulations?|ITAR)(?: \\((?:ITAR|22 ?C\\.?F\\.?R\\.?[^)]{0,40})\\))?';

/** An export classification number: category, product group, three digits, paragraphs (15 CFR 774, supplement 1). */
const eccn = '[0-9][A-E][0-9]{3}(?:\\.[a-z0-9]{1,4}){0,5}';

/** Publicly available encryption source, which is not subject to the rules: 15 CFR 734.3, 734.17, 740.13, 742.15. */
const published =
  /\bpublicly available\b|\b740\.13\b|\b740\.17\b|\b742\.15\b|\bLicense Exception (?:ENC|TSU)\b|\bTSU exception\b/i;

export const exportMarkings: readonly Marking[] = [
  {
    id: 'itar-marking',
    title: 'ITAR statement',
    category: 'regulated',
    severity: 'high',
    explanation: `Marked as technical data under the International Traffic in Arms Regulations; ${askOfficer}`,
    source: itar,
    anchors: [
      'arms export',
      'export control act',
      'traffic in arms',
      'arms regulation',
      '22 cfr 12',
      'itar restricted',
      'itar controlled',
      'itar-controlled',
      'itar-restricted',
      'u.s.c. 2751',
      'usml categor',
    ],
    form: 'statement',
    pattern: new RegExp(
      [
        'technical data (?:whose|the) export (?:of which )?is restricted by the Arms Export Control Act',
        `(?:subject to|controlled (?:by|under|pursuant to)|restricted (?:by|under)|regulated (?:by|under)|pursuant to) (?:the )?(?:U\\.?S\\.? |United States )?${regulations}`,
        '(?<![\\w-])ITAR[- ](?:CONTROLLED|RESTRICTED)(?: (?:DATA|INFORMATION|TECHNICAL DATA|DOCUMENT))?(?!\\w)',
        'USML Category [IVX]{1,5}\\b',
      ].join('|'),
      'i',
    ),
    unless: /\bnot (?:subject to|controlled (?:by|under)) (?:the )?(?:ITAR|International Traffic)/i,
  },
  {
    id: 'export-controlled-banner',
    title: 'Banner EXPORT CONTROLLED',
    category: 'regulated',
    severity: 'high',
    explanation: `Marked as export controlled; ${askOfficer}`,
    source: ear,
    anchors: ['export controlled', 'export-controlled', 'export control', ...atLineEnd('itar')],
    form: 'banner',
    pattern: banner(
      '(?:WARNING[ :–-]{1,4})?(?:(?:ITAR|EAR)[ /-]{1,3}){0,2}EXPORT[- ]CONTROL(?:LED)?(?: (?:INFORMATION|DATA|TECHNICAL DATA|TECHNOLOGY|DOCUMENT|WARNING|MATERIAL))?(?:[ /–-]{1,4}(?:ITAR|EAR|[A-Z ,/]{3,60}))?|ITAR',
    ),
  },
  {
    id: 'ear-destination-statement',
    title: 'Destination control statement (EAR)',
    category: 'regulated',
    severity: 'high',
    explanation: `Carries the destination control statement of United States export law; ${askOfficer}`,
    source: `${ear}/part-758/section-758.6`,
    anchors: ['consignee', 'ultimate destination', 'diversion contrary', 'contrary to u'],
    form: 'statement',
    pattern:
      /\bauthorized for export only to the country of ultimate destination\b|\bDiversion contrary to U\.?S\.? law (?:is )?prohibited\b/i,
  },
  {
    id: 'eccn-marking',
    title: 'Export classification number',
    category: 'regulated',
    severity: 'medium',
    explanation: `Headed by an export control classification number; ${askOfficer}`,
    source: `${ear}/part-774`,
    anchors: ['eccn', 'export control classification'],
    form: 'statement',
    pattern: new RegExp(
      `\\b(?:ECCN|Export Control Classification Number)(?: \\(ECCN\\))?(?: (?:is|of|under))?[ :#=.-]{1,4}(?:${eccn})(?![\\w.])`,
    ),
    unless: published,
  },
  {
    id: 'eu-dual-use-marking',
    title: 'Dual-use or Ausfuhrliste marking',
    category: 'regulated',
    severity: 'medium',
    explanation: `Marked as listed under European or German export law; ${askOfficer}`,
    source: 'https://eur-lex.europa.eu/eli/reg/2021/821/oj',
    anchors: ['ausfuhrliste', 'ausfuhrgenehmigung', 'al-nr', '2021/821', '428/2009', 'export authorization when'],
    form: 'statement',
    pattern: new RegExp(
      [
        `(?:AL|Ausfuhrlisten?)-?(?:Nr\\.?|Nummer|Position)\\s?:?\\s?(?:${eccn}|0?0[0-9]{2}[A-F]?[0-9a-z.]{0,6})\\b`,
        'unterliegen? (?:bei der Ausfuhr .{1,120})?(?:europäischen|deutschen|der) .{0,60}Ausfuhrgenehmigungspflicht',
        `(?:subject to|controlled (?:by|under)|listed in Annex I (?:of|to)) (?:the )?(?:Council )?Regulation \\((?:EU|EC)\\) (?:No\\.? )?(?:2021/821|428/2009)`,
        'subject to (?:European|German|EU)(?: (?:or|and) (?:European|German|EU))? export authori[sz]ation',
      ].join('|'),
      'i',
    ),
  },
  {
    id: 'uk-export-control-marking',
    title: 'United Kingdom strategic export control marking',
    category: 'regulated',
    severity: 'medium',
    explanation: `Marked as listed under the export law of the United Kingdom; ${askOfficer}`,
    source: 'https://www.legislation.gov.uk/uksi/2008/3231/contents',
    anchors: ['strategic export control', 'export control order'],
    form: 'statement',
    pattern:
      /\b(?:subject to|controlled (?:by|under)|listed (?:in|on)) (?:the )?(?:UK (?:Strategic )?Export Control(?:s| List)?|Export Control Order 2008)\b/i,
  },
  {
    id: 'export-control-mention',
    title: 'Text about controlled exports',
    category: 'regulated',
    severity: 'low',
    explanation: 'Speaks of export control; see whether the file itself holds controlled technical data.',
    source: ear,
    presets: ['export-control'],
    anchors: [
      'traffic in arms',
      'arms export control act',
      'export administration reg',
      'ear99',
      ' itar ',
      ' itar-',
      '(itar)',
    ],
    form: 'text',
    pattern:
      /\bInternational Traffic in Arms Regulations?\b|\bArms Export Control Act\b|\bExport Administration Regulations?\b|\bEAR99\b|(?<![\w"'`])ITAR(?:-(?:controlled|restricted))?\b(?!["'`])/,
    unless: published,
  },
  {
    id: 'eccn-mention',
    title: 'Export classification number in a text',
    category: 'regulated',
    severity: 'low',
    explanation: 'Names an export control classification number; see whether it is that of the file.',
    source: `${ear}/part-774`,
    presets: ['export-control'],
    anchors: ['eccn'],
    form: 'text',
    pattern: new RegExp(`\\bECCNs?\\b.{0,40}?\\b${eccn}\\b`),
    unless: published,
  },
];
