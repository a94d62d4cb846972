import { anyCase, banner } from './marking';
import type { Marking } from './marking';

/** A sentence in which a document says of itself that it holds something. */
const holds =
  '(?:(?:this|the enclosed|the attached) [a-z]{3,20}(?: \\(?[a-z]{3,20}\\)?)? (?:may )?(?:contains?|includes?|is)|contains)';

/** Markings of single branches and laws. */
export const noticeMarkings: readonly Marking[] = [
  {
    id: 'sensitive-security-information',
    title: 'Sensitive Security Information (transport)',
    category: 'regulated',
    severity: 'high',
    explanation:
      'Security information of transport that only persons with a need to know may see; ask your security coordinator.',
    source: 'https://www.ecfr.gov/current/title-49/subtitle-B/chapter-XII/subchapter-B/part-1520',
    anchors: ['sensitive security'],
    form: 'statement',
    pattern: /\bSENSITIVE SECURITY INFORMATION\b|\bcontains Sensitive Security Information that is controlled under\b/,
  },
  {
    id: 'critical-energy-infrastructure',
    title: 'Critical Energy/Electric Infrastructure Information',
    category: 'regulated',
    severity: 'high',
    explanation:
      'Information on energy networks under the rules of FERC; share it only under its non-disclosure agreement.',
    source: 'https://www.ecfr.gov/current/title-18/chapter-I/subchapter-X/part-388/section-388.113',
    anchors: ['infrastructure information', 'ceii'],
    form: 'banner',
    pattern: banner(
      '(?:CUI//)?(?:CONTAINS |CONFIDENTIAL )?(?:CRITICAL (?:ENERGY|ELECTRIC|ENERGY/ELECTRIC) INFRASTRUCTURE INFORMATION|CEII)(?: \\(CEII\\))?(?:[\\s:/|–—-]{1,4}(?:DO NOT RELEASE|[A-Z][A-Z ,/]{3,60}))?(?<=(?:INFORMATION|\\(CEII\\)|CEII[\\s:/|–—-].{3,70}|CONTAINS CEII|CONFIDENTIAL CEII))',
    ),
  },
  {
    id: 'protected-critical-infrastructure',
    title: 'Protected Critical Infrastructure Information',
    category: 'regulated',
    severity: 'high',
    explanation: 'Given to the government under the PCII programme; only authorised users may see it.',
    source: 'https://www.ecfr.gov/current/title-6/chapter-I/part-29',
    anchors: ['protected critical infra'],
    form: 'banner',
    pattern: banner('(?:CONTAINS )?PROTECTED CRITICAL INFRASTRUCTURE INFORMATION(?: \\(PCII\\))?'),
  },
  {
    id: 'safeguards-information',
    title: 'Safeguards Information or UCNI (nuclear)',
    category: 'regulated',
    severity: 'high',
    explanation: 'Security information of nuclear plants; only persons with a need to know may see it.',
    source: 'https://www.ecfr.gov/current/title-10/chapter-I/part-73/section-73.21',
    anchors: ['safeguards information', 'controlled nuclear info'],
    form: 'banner',
    pattern: banner(
      '(?:CONTAINS )?SAFEGUARDS INFORMATION(?:[- ]MODIFIED HANDLING)?|UNCLASSIFIED CONTROLLED NUCLEAR INFORMATION(?: \\(UCNI\\))?',
    ),
  },
  {
    id: 'criminal-justice-information',
    title: 'Criminal justice information (CJIS)',
    category: 'regulated',
    severity: 'high',
    explanation:
      'Criminal justice information under the policy of the FBI; no service without an agreement may read it.',
    source: 'https://le.fbi.gov/cjis-division/cjis-security-policy-resource-center',
    anchors: ['criminal justice info', 'justice information', 'criminal history record'],
    form: 'statement',
    pattern: new RegExp(
      `\\b(?:CONTAINS )?CRIMINAL (?:JUSTICE|HISTORY RECORD) INFORMATION(?: \\((?:CJI|CHRI)\\))?(?![\\w ]{0,3}\\w)|${anyCase(`${holds} (?:restricted |sensitive )?criminal (?:justice|history record) information`)}`,
    ),
  },
  {
    id: 'student-records-notice',
    title: 'Notice of protected student records (FERPA)',
    category: 'regulated',
    severity: 'medium',
    explanation: 'Student records under FERPA; the school must allow it before a service reads them.',
    source: 'https://www.ecfr.gov/current/title-34/subtitle-A/part-99',
    anchors: ['ferpa', 'family educational rights'],
    form: 'statement',
    pattern: new RegExp(
      anyCase(
        `(?:${holds} (?:[a-z]{3,15} ){0,4}(?:records?|information|data),? (?:that (?:is|are) )?|student (?:records?|data|information) )(?:protected|covered) (?:by|under) (?:the )?(?:FERPA|Family Educational Rights)|\\bFERPA[- ](?:protected|confidential)\\b`,
      ),
    ),
  },
  {
    id: 'health-information-notice',
    title: 'Notice of protected health information (HIPAA)',
    category: 'regulated',
    severity: 'high',
    explanation:
      'Says that it holds health information of patients; no service without a business associate agreement may read it.',
    source: 'https://www.ecfr.gov/current/title-45/subtitle-A/subchapter-C/part-160/subpart-A/section-160.103',
    anchors: ['protected health', 'health information', 'contains phi'],
    form: 'statement',
    pattern: new RegExp(
      `\\bCONTAINS (?:PROTECTED HEALTH INFORMATION|PHI)\\b|${anyCase(`this (?:file|document|report|record|page|data ?set|export|folder) (?:may )?(?:contains?|includes?) protected health information`)}`,
    ),
  },
  {
    id: 'inside-information-notice',
    title: 'Material non-public information',
    category: 'confidential',
    severity: 'high',
    explanation: 'Inside information on a company; giving it on can break securities law: ask compliance first.',
    source:
      'https://www.ecfr.gov/current/title-17/chapter-II/part-240/subject-group-ECFR71e2d22647918b0/section-240.10b5-1',
    anchors: ['non-public info', 'nonpublic info', 'mnpi', 'inside information'],
    form: 'statement',
    pattern: new RegExp(
      `\\b(?:CONTAINS )?MATERIAL,? NON-?PUBLIC INFORMATION(?: \\(MNPI\\))?(?!\\w)|\\bCONTAINS MNPI\\b|\\b(?:STRICTLY )?CONFIDENTIAL[\\s–—-]{1,4}(?:CONTAINS )?INSIDE INFORMATION\\b|${anyCase(`${holds} material,? non-?public information`)}`,
    ),
  },
  {
    id: 'sensitivity-label',
    title: 'Microsoft sensitivity label',
    category: 'confidential',
    severity: 'medium',
    explanation: 'Carries a sensitivity label of its company above public and general; see what the label allows.',
    source: 'https://learn.microsoft.com/en-us/information-protection/develop/concept-mip-metadata',
    anchors: ['msip_label'],
    form: 'field',
    files: /./,
    pattern:
      /MSIP_Label_[0-9a-fA-F-]{36}_(?:Name|DisplayName)"?(?:[^A-Za-z0-9]{1,40}|[^;\n]{0,120}?<vt:lpwstr>)(?!(?:public|general|personal|non-?business|öffentlich)\b)[^;<"\n]{0,60}?(?:confidential|secret|restricted|internal|sensitive|vertraulich|geheim|intern|confidentiel|confidencial)/i,
  },
];
