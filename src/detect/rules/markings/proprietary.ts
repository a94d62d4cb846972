import { anyCase, banner } from './marking';
import type { Marking } from './marking';

const tradeSecrets = 'https://www.law.cornell.edu/uscode/text/18/1839';
const byContract = 'see the contract under which you have it before a service reads the file.';

/** Says that the file is under an open licence, whatever else a header claims; words may be cut by line ends and leaders. */
const openLicence = new RegExp(
  [
    'SPDX-License-Identifier:[\\s(]{0,4}(?!LicenseRef|NONE|NOASSERTION)[A-Z0-9]',
    ...[
      'GNU (?:Lesser |Affero |Library )?General Public',
      'Permission is hereby granted',
      'Permission to use copy modify',
    ],
    ...['Redistribution and use in source', 'Apache License', 'Licensed under the (?:Apache|MIT|BSD|EPL|MPL|GPL|LGPL)'],
    ...['Mozilla Public', 'Eclipse Public', 'Boost Software License', 'Creative Commons', 'MIT License', 'ISC License'],
    ...['open[- ]source licen[cs]e', 'free software', 'public domain', 'Common Development and Distribution'],
    ...[
      'Common Public License',
      'The Unlicense',
      'licensed under (?:the )?(?:terms of )?(?:the )?(?:GPL|MIT|BSD|LGPL)',
    ],
    '\\b(?:L|A)?GPL(?:v?[23])?\\b',
    'BSD[- ](?:\\d-Clause|licen[cs]e|style)',
    'Dual (?:BSD|MIT|MPL)',
    'MODULE_LICENSE',
  ]
    .map((part) => part.replaceAll(' ', '\\W{1,40}'))
    .join('|'),
  'i',
);

/** A company as it is written in headers: up to six words that begin with a capital. */
const company = "[A-Z][\\w.&'-]{0,30}(?:,? [A-Z][\\w.&'-]{0,30}){0,5}";

/** Headers by which a company keeps its code and papers to itself: trade-secret law asks for such reasonable measures. */
export const proprietaryMarkings: readonly Marking[] = [
  {
    id: 'proprietary-header',
    title: 'Proprietary and confidential header',
    category: 'confidential',
    severity: 'medium',
    explanation: `A header says that the file is proprietary or a trade secret; ${byContract}`,
    source: tradeSecrets,
    anchors: ['proprietary', 'trade secret', 'unauthorized copying', 'unauthorised copying', 'strictly prohibited'],
    form: 'statement',
    pattern: new RegExp(
      [
        anyCase('\\bproprietary (?:and|&|/) confidential\\b|\\bconfidential (?:and|&|/) proprietary\\b'),
        anyCase(
          '\\b(?:is|are|contains?|constitutes?|comprises?|includ(?:es?|ing)) (?:the |an? )?(?:valuable )?(?:unpublished |confidential |proprietary )?(?:and |& )?(?:trade secrets?|proprietary (?:information|source code|property)) of ',
        ) + company,
        anyCase('\\b(?:unpublished|contains|confidential)[ ,]{1,2}(?:and )?proprietary source code\\b'),
        anyCase(
          '\\b(?:proprietary|trade secrets?) (?:and (?:confidential|proprietary) )?(?:information |property |software |source code |material )?(?:of|to|owned by|belonging to) (?:the )?',
        ) + company,
        anyCase('\\bprotected (?:by|under|as) (?:a )?trade secrets?\\b'),
        anyCase(
          '\\bunauthori[sz]ed (?:copying|use|reproduction|disclosure)(?:[ ,/]{1,3}(?:or |and )?[a-z]{3,15}){0,6},? (?:of this (?:file|software|code|document|material|program)[^.]{0,60})?(?:is|are) (?:strictly )?(?:prohibited|forbidden)\\b',
        ),
      ].join('|'),
    ),
    unless: openLicence,
  },
  {
    id: 'confidential-banner',
    title: 'Banner CONFIDENTIAL',
    category: 'confidential',
    severity: 'medium',
    explanation: `Headed by the word confidential; ${byContract}`,
    source: tradeSecrets,
    anchors: ['confidential', 'vertraulich', 'confidentiel', 'confidencial', 'riservato', 'vertrouwelijk'],
    form: 'banner',
    pattern: banner(
      [
        `(?!(?:NATO|UK|EU|UE/EU|COSMIC) )(?:${company} |[A-Z][A-Z0-9.&' ]{1,30} )?(?:STRICTLY |HIGHLY |MOST |COMPANY |BUSINESS |COMMERCIALLY |COMMERCIAL )?CONFIDENTIAL(?: INFORMATION| AND PROPRIETARY| & PROPRIETARY)?(?:[\\s:/|–—-]{1,4}(?:DO NOT (?:DISTRIBUTE|COPY|FORWARD|SHARE)|NOT FOR (?:DISTRIBUTION|PUBLICATION|PUBLIC RELEASE)|INTERNAL USE ONLY|FOR INTERNAL USE ONLY|INTERNAL|DRAFT|NDA(?: REQUIRED)?|UNDER NDA|[A-Z][\\w.,&' ]{1,60}(?:Inc|Ltd|LLC|GmbH|Corp|AG|SE)\\.?))?`,
        '(?:Strictly|Highly|Company|Commercially|Most) [Cc]onfidential',
        '(?:STRENG |FIRMEN)?VERTRAULICH|Streng [Vv]ertraulich',
        '(?:STRICTEMENT )?CONFIDENTIEL|(?:ESTRICTAMENTE |ESTRITAMENTE )?CONFIDENCIAL|(?:STRETTAMENTE )?(?:RISERVATO|CONFIDENZIALE)|(?:STRIKT )?VERTROUWELIJK',
      ].join('|'),
    ),
    unless: openLicence,
  },
  {
    id: 'internal-use-banner',
    title: 'Banner INTERNAL USE ONLY',
    category: 'confidential',
    severity: 'low',
    explanation: `Headed as for internal use; ${byContract}`,
    source: tradeSecrets,
    anchors: [
      'internal use only',
      'not for distribution',
      'do not distribute',
      'not for external',
      'not for public release',
      'internen gebrauch',
    ],
    form: 'banner',
    pattern: banner(
      "(?:[A-Z][A-Z0-9.&' ]{1,30} )?(?:COMPANY |FOR |STRICTLY )?INTERNAL USE ONLY(?:[\\s:/|–—-]{1,4}[A-Z ]{3,40})?|NOT FOR (?:EXTERNAL )?DISTRIBUTION|NOT FOR PUBLIC RELEASE|DO NOT DISTRIBUTE|NUR F(?:Ü|UE)R DEN INTERNEN GEBRAUCH",
    ),
    unless: openLicence,
  },
  {
    id: 'nda-header',
    title: 'Header about a non-disclosure agreement',
    category: 'confidential',
    severity: 'medium',
    explanation: `Given under a non-disclosure agreement; ${byContract}`,
    source: tradeSecrets,
    anchors: [
      'non-disclosure',
      'nondisclosure',
      'under nda',
      'confidentiality agreement',
      'confidential information of',
    ],
    form: 'statement',
    pattern: new RegExp(
      [
        anyCase(
          '\\b(?:disclosed|provided|supplied|delivered|shared|furnished|covered|released|given|available|used|distributed|protected)(?: to you)?(?: only| solely)? (?:under|pursuant to|in accordance with|subject to|by) (?:the terms of )?(?:the |your |our |an? )?(?:mutual |applicable |signed |valid |separate )?(?:NDA\\b|non-?disclosure agreement|confidentiality agreement)',
        ),
        anyCase(
          '\\bsubject to (?:the terms of )?(?:an? |the |your )?(?:mutual |applicable |signed |valid |separate )?(?:NDA\\b|non-?disclosure agreement)',
        ),
        anyCase(
          '\\b(?:is|are|contains?|constitutes?) (?:the )?(?:proprietary and |trade secrets? and )?confidential information of ',
        ) + company,
        anyCase('\\bconfidential[\\s–—-]{1,4}under NDA\\b'),
      ].join('|'),
    ),
    unless: openLicence,
  },
  {
    id: 'proprietary-spdx-licence',
    title: 'Proprietary licence identifier (SPDX)',
    category: 'confidential',
    severity: 'medium',
    explanation: `Its licence identifier names a proprietary licence; ${byContract}`,
    source: 'https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/',
    anchors: ['licenseref-'],
    form: 'statement',
    pattern:
      /SPDX-License-Identifier:\s?LicenseRef-[\w.-]{0,60}(?:proprietary|confidential|commercial|internal|closed|all-?rights-?reserved)[\w.-]{0,60}(?!\S*\s(?:OR|AND|WITH)\b)/i,
    unless: /SPDX-License-Identifier:[^\n]{0,120}\bOR\b/,
  },
  {
    id: 'unlicensed-package',
    title: 'Package without a licence for others',
    category: 'confidential',
    severity: 'low',
    explanation: `The package is not licensed to anybody; ${byContract}`,
    source: 'https://docs.npmjs.com/cli/v11/configuring-npm/package-json#license',
    presets: ['proprietary'],
    anchors: ['"unlicensed"', '"proprietary"', 'other/proprietary license'],
    form: 'field',
    files: /^(?:package\.json|composer\.json|pyproject\.toml|setup\.(?:py|cfg)|cargo\.toml)$/,
    pattern:
      /"license"\s{0,4}:\s{0,4}"(?:UNLICENSED|proprietary)"|^license\s{0,4}=\s{0,4}(?:\{\s{0,4}text\s{0,4}=\s{0,4})?"Proprietary"|"License :: Other\/Proprietary License"/im,
  },
  {
    id: 'all-rights-reserved',
    title: 'All rights reserved, and no licence',
    category: 'confidential',
    severity: 'low',
    explanation: `A copyright notice without any open licence; ${byContract}`,
    source: 'https://www.law.cornell.edu/uscode/text/17/106',
    presets: ['proprietary'],
    anchors: ['all rights reserved', 'tous droits r', 'alle rechte vorbehalten'],
    form: 'statement',
    // The licence of a package of others stands in a file of its own.
    except: /(?:^|\/)(?:node_modules|vendor|third[_-]?party|external|site-packages|dist-packages)\//,
    pattern: /\b(?:All rights reserved|Alle Rechte vorbehalten|Tous droits r[ée]serv[ée]s)\b/i,
    unless: new RegExp(
      `${openLicence.source}|licen[cs]e|redistribut|\\bunder the terms\\b|opensource\\.org|creativecommons`,
      'i',
    ),
  },
];
