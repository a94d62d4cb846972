import { anyCase, banner } from './marking';
import type { Marking } from './marking';

const explanation =
  'Part of a kit that its vendor gives under an agreement of its own; see what the agreement says on services before one reads it.';

/** Headers of development kits that their vendors give to licensees only. */
export const vendorMarkings: readonly Marking[] = [
  {
    id: 'nvidia-kit-header',
    title: 'NVIDIA header without a licence to share',
    category: 'confidential',
    severity: 'medium',
    explanation,
    source: 'https://docs.nvidia.com/cuda/eula/index.html',
    anchors: ['without an express', 'agreement from nvidia', 'licenseref-nvidia'],
    form: 'statement',
    pattern: new RegExp(
      anyCase(
        'without an express license agreement from NVIDIA (?:Corporation )?|SPDX-License-Identifier: ?LicenseRef-NvidiaProprietary',
      ),
    ),
  },
  {
    id: 'arm-kit-header',
    title: 'Arm header for licensees',
    category: 'confidential',
    severity: 'medium',
    explanation,
    source: 'https://www.arm.com/company/policies',
    anchors: ['subsisting'],
    form: 'statement',
    pattern: new RegExp(
      anyCase(
        'used by a person authori[sz]ed under and to the extent permitted by a subsisting licen[sc]ing agreement',
      ),
    ),
  },
  {
    id: 'qualcomm-kit-header',
    title: 'Qualcomm header for licensees',
    category: 'confidential',
    severity: 'medium',
    explanation,
    source: 'https://www.qualcomm.com/site/terms-of-use',
    anchors: ['qualcomm tech', 'qualcomm inc', 'qualcomm confidential', 'qualcomm proprietary'],
    form: 'statement',
    pattern: new RegExp(
      anyCase(
        '(?:confidential (?:and|&) proprietary[\\s–-]{1,4}Qualcomm|Qualcomm (?:Technologies,? Inc\\.?,? |Incorporated )?(?:confidential|proprietary)(?: and proprietary)?\\b)',
      ),
    ),
    unless: /SPDX-License-Identifier:\s*(?:BSD|GPL|Apache|MIT)|Redistribution and use in source/i,
  },
  {
    id: 'game-console-kit-header',
    title: 'Console development kit',
    category: 'confidential',
    severity: 'high',
    explanation,
    source: 'https://developer.nintendo.com/',
    anchors: [
      'sce confidential',
      'sie confidential',
      'nintendo and',
      'nintendo of',
      'nintendo co',
      'coded instructions',
    ],
    form: 'statement',
    pattern: new RegExp(
      [
        '(?<!\\w)(?:SCE|SIE|SCEI) CONFIDENTIAL(?!\\w)',
        anyCase(
          'these coded instructions, statements,? and computer programs contain (?:proprietary )?information of Nintendo',
        ),
        anyCase('contains? (?:proprietary|confidential) information of Nintendo\\b'),
      ].join('|'),
    ),
  },
  {
    id: 'broadcom-kit-header',
    title: 'Broadcom header for licensees',
    category: 'confidential',
    severity: 'medium',
    explanation,
    source: 'https://www.broadcom.com/company/legal',
    anchors: ['broadcom'],
    form: 'statement',
    pattern: new RegExp(
      anyCase(
        '(?:this is )?unpublished proprietary source code of Broadcom|Broadcom (?:Proprietary and Confidential|Confidential)\\b',
      ),
    ),
    unless: /SPDX-License-Identifier:|Permission to use,?\W+copy|GNU\W+General|Redistribution and use/i,
  },
  {
    id: 'mediatek-kit-header',
    title: 'MediaTek header for licensees',
    category: 'confidential',
    severity: 'medium',
    explanation,
    source: 'https://www.mediatek.com/terms-of-use',
    anchors: ['mediatek software', '"mediatek', 'proprietary'],
    form: 'statement',
    pattern: new RegExp(
      anyCase(
        'confidential and proprietary to MediaTek|\\("?MediaTek Software"?\\) (?:are|is|has been) (?:protected|modified)',
      ),
    ),
    unless: /SPDX-License-Identifier:|GNU\W+General/i,
  },
  {
    id: 'intel-confidential-header',
    title: 'Intel Confidential header',
    category: 'confidential',
    severity: 'medium',
    explanation,
    source: 'https://www.intel.com/content/www/us/en/legal/terms-of-use.html',
    anchors: ['intel confidential', 'intel restricted secret'],
    form: 'banner',
    pattern: banner('INTEL (?:CONFIDENTIAL|RESTRICTED SECRET|TOP SECRET)'),
    unless: /SPDX-License-Identifier:\s*(?!LicenseRef)\w|GNU\W+General/i,
  },
  {
    id: 'chip-tools-kit-header',
    title: 'Header of chip-design tools or process kits',
    category: 'confidential',
    severity: 'medium',
    explanation,
    source: 'https://www.synopsys.com/company/legal.html',
    anchors: ['synopsys', 'cadence design', 'tsmc', 'xilinx, inc', 'mentor graphics', 'globalfoundries'],
    form: 'statement',
    pattern: new RegExp(
      anyCase(
        '\\b(?:confidential|proprietary)(?: and (?:confidential|proprietary))?(?: information)? (?:of|to|and may only be used pursuant to the terms and conditions of a written license agreement with) (?:Synopsys|Cadence Design|TSMC|Taiwan Semiconductor|Xilinx|Mentor Graphics|Siemens|GlobalFoundries)|\\b(?:TSMC|Synopsys|Cadence|GlobalFoundries) (?:confidential|restricted secret|secret)\\b',
      ),
    ),
    unless: /SPDX-License-Identifier:\s*(?!LicenseRef)\w|GNU\W+General|Redistribution and use|Permission is hereby/i,
  },
];
