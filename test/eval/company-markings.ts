import { bannerCase, statementCase } from './marking-places';
import type { Case } from './marking-places';

const itar =
  'WARNING - This document contains technical data whose export is restricted by the Arms Export Control Act (Title 22, U.S.C., Sec 2751, et seq.).';
const destination =
  'These items are controlled by the U.S. Government and authorized for export only to the country of ultimate destination for use by the ultimate consignee or end-user(s) herein identified.';

/** Markings of export law, lawyers and companies. */
export const companyMarkings: Readonly<Record<string, Case>> = {
  'itar-marking': statementCase(
    [itar, 'This software is subject to the International Traffic in Arms Regulations (ITAR).', 'ITAR CONTROLLED'],
    [
      ['not subject', 'README.md', 'This project is not subject to the ITAR.\n'],
      ['a word', 'a.c', '// guitar and military tunes\nint a;\n'],
      ['a sentence', 'guide.md', 'The International Traffic in Arms Regulations date from 1976.\n'],
    ],
  ),
  'export-controlled-banner': bannerCase([
    'EXPORT CONTROLLED',
    'EXPORT CONTROLLED INFORMATION',
    'ITAR/EAR EXPORT CONTROLLED',
  ]),
  'ear-destination-statement': statementCase(
    [destination, 'Diversion contrary to U.S. law is prohibited.'],
    [
      ['shipping', 'a.ts', '// The consignee pays at the ultimate destination.\nship();\n'],
      ['a field', 'form.html', '<label>Ultimate consignee</label>\n'],
    ],
  ),
  'eccn-marking': statementCase(
    ['ECCN: 3E001', 'Export Control Classification Number (ECCN): 5D002.c.1'],
    [
      ['open source', 'README.md', 'This software is classified as ECCN 5D002 and is publicly available.\n'],
      ['a field', 'a.ts', '// eccn: the number of the article\nconst eccn = null;\n'],
      ['EAR99', 'README.md', 'ECCN: EAR99\n'],
    ],
  ),
  'eu-dual-use-marking': statementCase(
    ['Listed in Annex I of Regulation (EU) 2021/821.', 'AL-Nr.: 5D002'],
    [
      ['about the law', 'README.md', 'Regulation (EU) 2021/821 replaced an older one.\n'],
      ['a word', 'lies.md', 'Die Ausfuhrliste steht beim Bundesamt.\n'],
    ],
  ),
  'uk-export-control-marking': statementCase(
    [
      'This document is subject to the UK Export Control Order 2008.',
      'Controlled under the UK Strategic Export Controls.',
    ],
    [
      ['about the law', 'README.md', 'The Export Control Order is from 2008.\n'],
      ['a name', 'a.md', 'See the strategic export control joint unit.\n'],
    ],
  ),
  'attorney-client-privilege': bannerCase([
    'PRIVILEGED & CONFIDENTIAL',
    'ATTORNEY-CLIENT PRIVILEGED COMMUNICATION',
    'Privileged and Confidential',
    'PRIVILEGED AND CONFIDENTIAL - ATTORNEY-CLIENT COMMUNICATION',
  ]),
  'attorney-work-product': bannerCase([
    'ATTORNEY WORK PRODUCT',
    'PREPARED AT THE DIRECTION OF COUNSEL',
    'Prepared in Anticipation of Litigation',
  ]),
  'protective-order': bannerCase([
    "HIGHLY CONFIDENTIAL – ATTORNEYS' EYES ONLY",
    'SUBJECT TO PROTECTIVE ORDER',
    'FILED UNDER SEAL',
  ]),
  'without-prejudice': bannerCase(['WITHOUT PREJUDICE', 'WITHOUT PREJUDICE SAVE AS TO COSTS']),
  'nvidia-kit-header': statementCase(
    [
      'Any use, reproduction, disclosure or distribution of this material and related documentation without an express license agreement from NVIDIA CORPORATION or its affiliates is strictly prohibited.',
      'SPDX-License-Identifier: LicenseRef-NvidiaProprietary',
    ],
    [
      ['a name', 'a.cu', '// Copyright NVIDIA Corporation. MIT License\nint a;\n'],
      ['another', 'a.md', 'You need no express license agreement.\n'],
    ],
  ),
  'arm-kit-header': statementCase(
    [
      'The information contained in this file may only be used by a person authorised under and to the extent permitted by a subsisting licensing agreement from ARM Limited.',
    ],
    [
      ['a name', 'a.c', '/* Copyright ARM Limited. Apache License 2.0 */\nint a;\n'],
      ['another', 'a.md', 'A subsisting licence is one that holds.\n'],
    ],
  ),
  'qualcomm-kit-header': statementCase(
    [
      'Confidential and Proprietary - Qualcomm Technologies, Inc.',
      'Qualcomm Technologies Inc. Proprietary and Confidential.',
    ],
    [
      ['open', 'a.c', '/* SPDX-License-Identifier: GPL-2.0 */\n/* Qualcomm Technologies, Inc. */\nint a;\n'],
      ['a name', 'a.md', 'Boards with chips of Qualcomm Inc.\n'],
    ],
  ),
  'game-console-kit-header': statementCase(
    [
      'SIE CONFIDENTIAL',
      'These coded instructions, statements, and computer programs contain proprietary information of Nintendo and its licensed developers.',
    ],
    [
      ['a name', 'a.md', 'A list of consoles of Nintendo and others.\n'],
      ['a list', 'a.ts', "const makers = ['Nintendo Co', 'Sega'];\n"],
    ],
  ),
  'broadcom-kit-header': statementCase(
    ['This is UNPUBLISHED PROPRIETARY SOURCE CODE of Broadcom Corporation.', 'Broadcom Proprietary and Confidential.'],
    [
      [
        'open',
        'a.c',
        '/* This is unpublished proprietary source code of Broadcom. SPDX-License-Identifier: GPL-2.0 */\nint a;\n',
      ],
      ['a name', 'a.c', '/* Driver for Broadcom switches */\nint a;\n'],
    ],
  ),
  'mediatek-kit-header': statementCase(
    [
      'The information contained herein is confidential and proprietary to MediaTek Inc.',
      'This software and related documentation ("MediaTek Software") are protected under relevant copyright laws.',
    ],
    [
      ['a name', 'a.c', '/* Driver of MediaTek chips */\nint a;\n'],
      ['open', 'a.c', '/* SPDX-License-Identifier: GPL-2.0 */\n/* proprietary to MediaTek registers */\nint a;\n'],
    ],
  ),
  'intel-confidential-header': bannerCase(['INTEL CONFIDENTIAL']),
  'chip-tools-kit-header': statementCase(
    ['This file contains confidential and proprietary information of Xilinx, Inc.', 'TSMC CONFIDENTIAL'],
    [
      ['a name', 'a.v', '// Synthesised with tools of Synopsys\nmodule a;\n'],
      ['open', 'a.v', '// SPDX-License-Identifier: MIT\n// no confidential information of Xilinx, Inc\nmodule a;\n'],
    ],
  ),
  'proprietary-header': statementCase(
    [
      'Northwind Proprietary and Confidential. All rights reserved.',
      'This file contains the trade secrets of Northwind Traders Ltd.',
      'Unauthorized copying of this file, via any medium, is strictly prohibited.',
    ],
    [
      ['open licence', 'a.c', '/*\n * Proprietary and confidential\n * SPDX-License-Identifier: MIT\n */\nint a;\n'],
      ['about formats', 'a.ts', '// Reads a proprietary format of cameras.\nread();\n'],
      ['extension', 'a.c', '/* Proprietary extension of the vendor */\nint a;\n'],
    ],
  ),
  'confidential-banner': bannerCase(
    [
      'CONFIDENTIAL',
      'STRICTLY CONFIDENTIAL',
      'NORTHWIND CONFIDENTIAL',
      'STRENG VERTRAULICH',
      'CONFIDENTIAL - DO NOT DISTRIBUTE',
    ],
    [['open licence', 'a.c', '/*\n * CONFIDENTIAL\n * SPDX-License-Identifier: MIT\n */\nint a;\n']],
  ),
  'internal-use-banner': bannerCase(
    ['INTERNAL USE ONLY', 'FOR INTERNAL USE ONLY', 'NOT FOR DISTRIBUTION'],
    [['of a function', 'a.ts', '// For internal use only.\nexport function a() {}\n']],
  ),
  'nda-header': statementCase(
    [
      'This source code is provided under the terms of a non-disclosure agreement.',
      'This document contains confidential information of Northwind Traders.',
    ],
    [
      ['about them', 'README.md', 'A template for a non-disclosure agreement.\n'],
      ['a tool', 'a.md', 'Signs confidentiality agreements online.\n'],
    ],
  ),
  'proprietary-spdx-licence': statementCase(
    ['SPDX-License-Identifier: LicenseRef-Northwind-Proprietary', 'SPDX-License-Identifier: LicenseRef-Commercial'],
    [
      ['or open', 'a.c', '// SPDX-License-Identifier: GPL-3.0-only OR LicenseRef-Qt-Commercial\nint a;\n'],
      ['another licence', 'a.c', '// SPDX-License-Identifier: LicenseRef-scancode-public-domain\nint a;\n'],
    ],
  ),
  'sensitivity-label': {
    found: [
      ['mail', 'a.eml', 'msip_labels: MSIP_Label_11111111-2222-3333-4444-555555555555_Name=Confidential;\n'],
      [
        'properties',
        'docProps/custom.xml',
        '<property name="MSIP_Label_11111111-2222-3333-4444-555555555555_Name"><vt:lpwstr>Strictly Confidential</vt:lpwstr></property>\n',
      ],
    ],
    quiet: [
      ['public', 'a.eml', 'msip_labels: MSIP_Label_11111111-2222-3333-4444-555555555555_Name=Public;\n'],
      ['a sentence', 'README.md', 'Labels are kept in properties that begin with MSIP_Label_.\n'],
      [
        'a method',
        'a.xml',
        '<property name="MSIP_Label_11111111-2222-3333-4444-555555555555_Method"><vt:lpwstr>Privileged</vt:lpwstr></property>\n',
      ],
    ],
  },
};
