import { atLineEnd, banner } from './marking';
import type { Marking } from './marking';

const registry = 'https://www.archives.gov/cui/registry/category-marking-list';
const handbook = 'https://www.archives.gov/files/cui/20161206-cui-marking-handbook-v1-1.pdf';
const tellOwner = 'ask the owner of the contract before a service outside it reads the file.';

/** Categories of the registry, `SP-` for those with rules of their own; several are joined by one slash. */
const category = '(?:SP-)?[A-Z]{2,12}(?:-[A-Z]{2,8})?';
const categories = `${category}(?:\\s?/\\s?${category}){0,9}`;
/** Limited dissemination controls: https://www.archives.gov/cui/registry/limited-dissemination */
const nations = '[A-Z]{3,4}(?:,? (?:and )?[A-Z]{3,4}){0,20}';
const control = `(?:NOFORN|NF|FED ?ONLY|FEDCON|NOCON|DL ONLY|RELIDO|REL TO ${nations}|DISPLAY ONLY ${nations}|AC|AWP|ATTORNEY-CLIENT|ATTORNEY-WP|DELIBERATIVE)`;
const controls = `${control}(?:\\s?/\\s?${control}){0,9}`;
const slashes = '\\s?//\\s?';

/** Controlled unclassified information of the United States: 32 CFR 2002.20, and the markings that it replaced. */
export const cuiMarkings: readonly Marking[] = [
  {
    id: 'cui-banner',
    title: 'CUI banner with category or dissemination control',
    category: 'regulated',
    severity: 'high',
    explanation: `Marked as controlled unclassified information of the United States; ${tellOwner}`,
    source: registry,
    anchors: ['cui//', 'cui //', 'controlled//', 'controlled //'],
    form: 'banner',
    pattern: banner(`(?:CUI|CONTROLLED)(?:${slashes}${categories})?(?:${slashes}${controls})?(?<=//.{1,200})`),
    family: banner(`(?:CUI|CONTROLLED)${slashes}.{1,200}`),
  },
  {
    id: 'cui-header',
    title: 'CUI page header',
    category: 'regulated',
    severity: 'high',
    explanation: `Begins and ends, or is described, as controlled unclassified information; ${tellOwner}`,
    source: handbook,
    anchors: atLineEnd('cui', 'controlled'),
    form: 'banner',
    pattern: banner('CUI|CONTROLLED'),
    needs: /\bControlled by\s?:/,
    atBothEnds: true,
  },
  {
    id: 'cui-designation-block',
    title: 'CUI designation indicator',
    category: 'regulated',
    severity: 'high',
    explanation: `Names who controls the information and who may have it; ${tellOwner}`,
    source: 'https://www.dodcui.mil/',
    anchors: ['cui categor'],
    form: 'statement',
    pattern: /\bControlled by\s?:.{1,300}?\bCUI Categor(?:y|ies|y\(ies\))\s?:/i,
  },
  {
    id: 'distribution-statement',
    title: 'Distribution Statement B to F',
    category: 'regulated',
    severity: 'high',
    explanation:
      'Technical information that the Department of Defense gives to named readers only; ask its controlling office first.',
    source: 'https://www.esd.whs.mil/Portals/54/Documents/DD/issuances/dodi/523024p.PDF',
    anchors: ['distribution statement', 'distribution authorized to', 'further dissemination only'],
    form: 'statement',
    pattern:
      /\bDISTRIBUTION STATEMENT [B-F]\b[.:,]?|\bDistribution authorized to (?:U\.?S\.? Government agencies|the? ?Department of Defense|DoD)\b|\bFurther dissemination only as directed by\b/i,
    unless: /\bDISTRIBUTION STATEMENT A\b/i,
  },
  {
    id: 'fouo-banner',
    title: 'Banner FOR OFFICIAL USE ONLY',
    category: 'regulated',
    severity: 'low',
    explanation:
      'An older marking of what is now controlled unclassified information; ask its owner how it is to be handled.',
    source: 'https://www.ecfr.gov/current/title-32/subtitle-B/chapter-XX/part-2002',
    anchors: ['official use only', '//fouo'],
    form: 'banner',
    pattern: banner(
      '(?:(?:UNCLASSIFIED|U)\\s?//\\s?)?(?:FOR OFFICIAL USE ONLY|FOUO)(?:\\s?//\\s?[A-Z/ ]{2,40})?(?:\\s?\\((?:FOUO|U)\\))?',
    ),
  },
  {
    id: 'sensitive-unclassified-banner',
    title: 'Banner SENSITIVE BUT UNCLASSIFIED or LAW ENFORCEMENT SENSITIVE',
    category: 'regulated',
    severity: 'low',
    explanation: 'An older marking of United States agencies; ask its owner how it is to be handled.',
    source: 'https://www.ecfr.gov/current/title-32/subtitle-B/chapter-XX/part-2002',
    anchors: ['but unclassified', '//sbu', '//les', 'law enforcement sensitive'],
    form: 'banner',
    pattern: banner(
      '(?:UNCLASSIFIED\\s?//\\s?)(?:SBU|LES)(?:-NF)?|(?:UNCLASSIFIED\\s?//\\s?)?(?:SENSITIVE BUT UNCLASSIFIED|LAW ENFORCEMENT SENSITIVE)(?:\\s?\\((?:SBU|LES)\\))?(?:\\s?//\\s?[A-Z/ ]{2,40})?',
    ),
  },
  {
    id: 'cui-portion-mark',
    title: 'Paragraph marked CUI',
    category: 'regulated',
    severity: 'medium',
    explanation: `A paragraph is marked as controlled unclassified information; ${tellOwner}`,
    source: handbook,
    presets: ['cui'],
    anchors: ['(cui)', '(cui//'],
    form: 'text',
    pattern: new RegExp(
      `^[^\\w\\n]{0,12}(?:\\d{1,3}(?:\\.\\d{1,3}){0,4}\\.?\\s|[a-z]\\.\\s)?\\(CUI(?://${categories})?(?://${controls})?\\)\\s{1,4}[A-Z]`,
      'm',
    ),
  },
  {
    id: 'legacy-marking-word',
    title: 'Older marking in a text',
    category: 'regulated',
    severity: 'low',
    explanation: 'Speaks of information for official use; see whether the text itself falls under that marking.',
    source: 'https://www.ecfr.gov/current/title-32/subtitle-B/chapter-XX/part-2002',
    presets: ['cui'],
    anchors: ['u//fouo', 'official use only', 'but unclassified', 'law enforcement sensitive', '//les', '//sbu'],
    form: 'text',
    pattern:
      /\bFOR OFFICIAL USE ONLY\b|\(?\bU\/\/(?:FOUO|SBU|LES)\b\)?|\bSENSITIVE BUT UNCLASSIFIED\b|\bLAW ENFORCEMENT SENSITIVE\b/,
  },
];
