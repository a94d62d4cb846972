import type { Case } from './marking-places';

/** Rules that a policy switches on. */
export const presetMarkings: Readonly<Record<string, Case>> = {
  'cui-portion-mark': {
    found: [
      ['paragraph', 'plan.txt', `${'Line\n'.repeat(50)}1.2 (CUI) The plan of the site.\n${'Line\n'.repeat(50)}`],
      ['category', 'plan.md', `${'Line\n'.repeat(50)}(CUI//SP-CTI) The antenna.\n${'Line\n'.repeat(50)}`],
    ],
    quiet: [
      ['an abbreviation', 'README.md', 'The console user interface (CUI) is drawn.\n'],
      ['code', 'a.ts', 'call(CUI);\n'],
      ['lower case', 'a.txt', '(cui) the words\n'],
    ],
  },
  'legacy-marking-word': {
    found: [
      [
        'in a text',
        'a.txt',
        `${'Line\n'.repeat(50)}This part is FOR OFFICIAL USE ONLY and so on.\n${'Line\n'.repeat(50)}`,
      ],
      ['portion', 'a.md', `${'Line\n'.repeat(50)}(U//FOUO) The list.\n${'Line\n'.repeat(50)}`],
    ],
    quiet: [
      ['lower case', 'a.txt', 'This card is for official use only.\n'],
      ['code', 'a.ts', "const a = ['FOR OFFICIAL USE ONLY'];\n"],
      ['another word', 'a.ts', '// FOUO\nconst a = 1;\n'],
    ],
  },
  'tlp-mention': {
    found: [
      [
        'in a text',
        'report.md',
        `${'Line\n'.repeat(50)}The second part is TLP:AMBER until May.\n${'Line\n'.repeat(50)}`,
      ],
      ['red', 'report.txt', `${'Line\n'.repeat(50)}Annex (TLP:RED): the hosts.\n${'Line\n'.repeat(50)}`],
    ],
    quiet: [
      ['code', 'a.ts', "const a = 'TLP:RED';\n"],
      ['all levels', 'a.md', 'The levels are TLP:RED, TLP:AMBER, TLP:GREEN and TLP:CLEAR.\n'],
      ['a bus', 'pci.c', '/* TLP: request */\nint a;\n'],
    ],
  },
  'export-control-mention': {
    found: [
      [
        'a document',
        'guide.md',
        `${'Line\n'.repeat(50)}The drawings fall under the International Traffic in Arms Regulations.\n${'Line\n'.repeat(50)}`,
      ],
      [
        'a comment',
        'a.c',
        `${'int a;\n'.repeat(50)}/* Values from ITAR-controlled tables */\n${'int b;\n'.repeat(50)}`,
      ],
    ],
    quiet: [
      ['a string', 'a.ts', "const a = 'ITAR';\n"],
      ['a word', 'a.c', '/* military guitar */\nint a;\n'],
      [
        'published',
        'README.md',
        `${'Line\n'.repeat(50)}Export Administration Regulations: publicly available, 740.13.\n`,
      ],
    ],
  },
  'eccn-mention': {
    found: [
      ['a document', 'guide.md', `${'Line\n'.repeat(50)}The pump has the ECCN 2B350.i here.\n${'Line\n'.repeat(50)}`],
      ['a comment', 'a.c', `${'int a;\n'.repeat(50)}/* ECCN of the chip: 3A001 */\n${'int b;\n'.repeat(50)}`],
    ],
    quiet: [
      ['a field', 'a.ts', 'const eccn = row.eccn;\n'],
      ['published', 'README.md', `${'Line\n'.repeat(50)}ECCN 5D002, publicly available source.\n`],
      ['no number', 'a.md', 'An ECCN has five characters.\n'],
    ],
  },
  'privilege-mention': {
    found: [
      [
        'a document',
        'mail.txt',
        `${'Line\n'.repeat(50)}This e-mail is protected by attorney-client privilege.\n${'Line\n'.repeat(50)}`,
      ],
      [
        'counsel',
        'memo.md',
        `${'Line\n'.repeat(50)}The list was prepared at the direction of counsel.\n${'Line\n'.repeat(50)}`,
      ],
    ],
    quiet: [
      ['about it', 'a.md', 'What attorney-client privilege means.\n'],
      ['a string', 'a.ts', "const a = 'subject to attorney-client privilege';\n"],
      ['other privileges', 'a.c', '// runs with the privileges of the client\nint a;\n'],
    ],
  },
  'unlicensed-package': {
    found: [
      ['npm', 'package.json', '{\n  "name": "shop",\n  "license": "UNLICENSED"\n}\n'],
      ['Composer', 'composer.json', '{"name": "a/b", "license": "proprietary"}\n'],
      ['Python', 'pyproject.toml', '[project]\nclassifiers = ["License :: Other/Proprietary License"]\n'],
    ],
    quiet: [
      ['the Unlicense', 'package.json', '{"license": "Unlicense"}\n'],
      ['MIT', 'package.json', '{"license": "MIT", "keywords": ["unlicensed"]}\n'],
      ['another file', 'a.json', '{"license": "UNLICENSED"}\n'],
    ],
  },
  'all-rights-reserved': {
    found: [
      ['a header', 'a.c', '/* Copyright 2026 Northwind. All rights reserved. */\nint a;\n'],
      ['German', 'a.py', '# Copyright 2026 Nordwind. Alle Rechte vorbehalten.\na = 1\n'],
    ],
    quiet: [
      ['a licence', 'a.c', '/* Copyright 2026 Northwind. All rights reserved. See the LICENSE file. */\nint a;\n'],
      ['BSD', 'a.c', '/* All rights reserved. Redistribution and use in source and binary forms */\nint a;\n'],
      ['a string', 'a.ts', "const a = 'All rights reserved';\n"],
    ],
  },
};
