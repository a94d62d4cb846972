import { atLineEnd, banner } from './marking';
import type { Marking } from './marking';

const order = 'https://www.ecfr.gov/current/title-32/subtitle-B/chapter-XX/part-2001/subpart-C';
const spill = 'stop, do not read on, and follow the procedure of your security officer for spilled information.';

const level = '(?:TOP SECRET|SECRET|CONFIDENTIAL)';
/** Control systems, caveats and dissemination controls that follow the level behind `//`. */
const known =
  '(?:HCS|SI|TK|KDK|COMINT|SAR|ACCM|RD|FRD|CNWDI|SIGMA|NOFORN|NF|ORCON|OC|IMCON|PROPIN|RELIDO|REL TO|FGI|FISA|EYES ONLY|LIMDIS|EXDIS|NODIS|RSEN|NATO|ATOMAL|BOHEMIA|BALK|NC2-ESI|RESTRICTED DATA|FORMERLY RESTRICTED DATA|FVEY|X[1-8]\\b|2\\d{7}\\b|DISPLAY ONLY)';

/** Classified national security information of the United States: EO 13526 and 32 CFR 2001. */
const unitedStates: readonly Marking[] = [
  {
    id: 'us-classification-banner',
    title: 'Banner of classified information (United States)',
    category: 'regulated',
    severity: 'critical',
    explanation: `Marked as classified national security information; ${spill}`,
    source: order,
    anchors: ['secret//', 'secret //', 'confidential//', 'confidential //'],
    form: 'banner',
    pattern: banner(`(?://[A-Z]{3,4} )?${level}\\s?//\\s?(?=[A-Z0-9 ,/-]{0,150}${known})[A-Z][A-Z0-9 ,/-]{1,150}`),
    family: new RegExp(`^(?:UNCLASSIFIED|${level})\\s?//`),
  },
  {
    id: 'us-classification-authority',
    title: 'Classification authority block',
    category: 'regulated',
    severity: 'critical',
    explanation: `Says who classified the information and when it may be declassified; ${spill}`,
    source: order,
    anchors: ['declassify on'],
    form: 'statement',
    pattern:
      /\b(?:Classified By|Derived From|CLASSIFIED BY|DERIVED FROM)\s?:.{1,400}?\b(?:Declassify On|DECLASSIFY ON)\s?:\s?\S/,
  },
  {
    id: 'us-classification-header',
    title: 'Classified page header with marked paragraphs',
    category: 'regulated',
    severity: 'critical',
    explanation: `Headed by a level of classification, with marked paragraphs; ${spill}`,
    source: order,
    anchors: atLineEnd('secret', 'confidential'),
    form: 'banner',
    pattern: banner(level),
    needs:
      /^[^\w\n]{0,12}(?:\d{1,3}(?:\.\d{1,3}){0,4}\.?\s|[a-z]\.\s)?\((?:TS|S|C)(?:\/\/[A-Z][A-Z0-9 ,/-]{0,80})?\)\s{1,4}[A-Z]/m,
  },
  {
    id: 'us-restricted-data',
    title: 'Restricted Data notice (atomic energy)',
    category: 'regulated',
    severity: 'critical',
    explanation: `Marked as Restricted Data under the Atomic Energy Act; ${spill}`,
    source: 'https://www.ecfr.gov/current/title-10/chapter-X/part-1045',
    anchors: ['restricted data as', 'atomic energy act'],
    form: 'statement',
    pattern: /\bcontains (?:formerly )?restricted data as defined (?:in|by) the atomic energy act\b/i,
  },
];

/** NATO, the European Union and the United Kingdom. */
const alliances: readonly Marking[] = [
  {
    id: 'nato-classification-banner',
    title: 'Banner of classified information (NATO)',
    category: 'regulated',
    severity: 'critical',
    explanation: `Marked as classified by NATO; ${spill}`,
    source: 'https://en.wikipedia.org/wiki/Classified_information#NATO',
    anchors: ['nato restricted', 'nato confidential', 'nato secret', 'cosmic top secret', ' atomal'],
    form: 'banner',
    pattern: banner(
      '(?:NATO (?:RESTRICTED|CONFIDENTIAL|SECRET)|COSMIC TOP SECRET)(?: ATOMAL)?(?:\\s?//?\\s?[A-Z][A-Z ,/-]{1,80}|\\s?[-–]\\s?[A-Z ,/]{2,80}| RELEASABLE TO [A-Z ,/]{2,80})?',
    ),
    family: /^(?:NATO (?:UNCLASSIFIED|RESTRICTED|CONFIDENTIAL|SECRET)|COSMIC TOP SECRET)$/,
  },
  {
    id: 'eu-classification-banner',
    title: 'Banner of classified information (European Union)',
    category: 'regulated',
    severity: 'critical',
    explanation: `Marked as classified by the European Union; ${spill}`,
    source: 'https://eur-lex.europa.eu/eli/dec/2013/488/oj',
    anchors: ['restreint ue', 'confidentiel ue', 'secret ue', 'ue/eu '],
    form: 'banner',
    pattern: banner(
      '(?:RESTREINT|CONFIDENTIEL|(?:TR[EÈ]S )?SECRET) UE(?:\\s?/\\s?EU (?:RESTRICTED|CONFIDENTIAL|(?:TOP )?SECRET))?',
    ),
    family: /^(?:RESTREINT|CONFIDENTIEL|(?:TR[EÈ]S )?SECRET) UE/,
  },
  {
    id: 'uk-classification-banner',
    title: 'Banner of classified information (United Kingdom)',
    category: 'regulated',
    severity: 'critical',
    explanation: `Marked as classified by the United Kingdom; ${spill}`,
    source: 'https://www.gov.uk/government/publications/government-security-classifications',
    anchors: ['uk secret', 'uk top secret', 'uk eyes only', 'uk confidential', 'uk restricted'],
    form: 'banner',
    pattern: banner(
      'UK (?:TOP SECRET|SECRET|CONFIDENTIAL|RESTRICTED)(?:[\\s/–-]{1,4}[A-Z][A-Z ,/-]{1,80})?|(?:(?:TOP )?SECRET|OFFICIAL-SENSITIVE)[\\s/–-]{1,4}UK EYES ONLY|UK EYES ONLY',
    ),
    family: /^UK (?:TOP SECRET|SECRET|CONFIDENTIAL|RESTRICTED)$/,
  },
  {
    id: 'uk-official-sensitive',
    title: 'Banner OFFICIAL-SENSITIVE (United Kingdom)',
    category: 'regulated',
    severity: 'high',
    explanation: 'Marked for named readers in the British government; ask its owner before a service reads the file.',
    source: 'https://www.gov.uk/government/publications/government-security-classifications',
    anchors: ['official-sensitive', 'official sensitive', 'official - sensitive'],
    form: 'banner',
    pattern: banner('OFFICIAL(?:-| [-–] | )SENSITIVE(?:[\\s:/–-]{1,4}[A-Z][A-Z ,/-]{1,80}|\\s?\\[[A-Z ]{2,40}\\])?'),
  },
];

export const classificationMarkings: readonly Marking[] = [...unitedStates, ...alliances];
