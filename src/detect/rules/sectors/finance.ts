import type { SectorRecord } from './sector-record';

const keepOut = 'keep it outside the workspace, or use made-up records.';

/** Records of a NACHA file are 94 characters long: file header, batch header, entries. */
function isNacha(text: string): boolean {
  const lines = text
    .slice(0, 20_000)
    .split(/\r?\n/)
    .filter((line) => line !== '');
  const whole = lines.slice(0, Math.max(1, lines.length - 1));
  return (
    whole.length >= 3 &&
    whole.every((line) => line.length === 94 && /^[15-9]/.test(line)) &&
    /^5/.test(lines[1] ?? '') &&
    lines.some((line) => /^6\d{2}[\d ]/.test(line))
  );
}

/** Files of banks and brokers: 16 CFR 314 (GLBA). */
export const financeRecords: readonly SectorRecord[] = [
  {
    id: 'nacha-file',
    title: 'NACHA payment file',
    severity: 'high',
    explanation: `Payments with names and account numbers; ${keepOut}`,
    source: 'https://achdevguide.nacha.org/ach-file-overview',
    anchors: [],
    marks: { magic: [[...Buffer.from('101 ')]] },
    isHeld: ({ text }) => isNacha(text),
  },
  {
    id: 'bai2-statement',
    title: 'BAI2 account statement',
    severity: 'high',
    explanation: `Balances and movements of bank accounts; ${keepOut}`,
    source: 'https://x9.org/standards/bai2/',
    anchors: [],
    marks: { magic: [[...Buffer.from('01,')]] },
    isHeld: ({ text }) =>
      /^01,\w{1,20},\w{1,20},\d{6},/.test(text) &&
      /^02,/m.test(text) &&
      /^03,\w/m.test(text) &&
      /^16,\d{3},/m.test(text),
  },
  {
    id: 'swift-statement',
    title: 'SWIFT account statement (MT940, MT942)',
    severity: 'high',
    explanation: `Movements of a bank account with the names of payers; ${keepOut}`,
    source: 'https://www.swift.com/standards/mt-standards',
    anchors: [':60f:', ':60m:', ':34f:'],
    isHeld: ({ text }) => /^:20:/m.test(text) && /^:25P?:\S/m.test(text) && /^:61:\d{6}/m.test(text),
  },
  {
    id: 'swift-payment',
    title: 'SWIFT payment message',
    severity: 'high',
    explanation: `A payment with the names and accounts of both sides; ${keepOut}`,
    source: 'https://www.swift.com/standards/mt-standards',
    anchors: ['{1:f01'],
    isHeld: ({ text }) =>
      /\{1:F01[A-Z0-9]{8,12}/.test(text) && /^:32[AB]:/m.test(text) && /^:5(?:0[AFK]|9[AF]?):/m.test(text),
  },
  {
    id: 'iso20022-message',
    title: 'ISO 20022 payment or statement',
    severity: 'high',
    explanation: `Payments or statements with names and accounts; ${keepOut}`,
    source: 'https://www.iso20022.org/iso-20022-message-definitions',
    anchors: ['iso:20022:tech:xsd:'],
    isHeld: ({ text }) =>
      /urn:iso:std:iso:20022:tech:xsd:(?:camt\.05[2-4]|pain\.00[1278]|pacs\.00[2-9])/.test(text) &&
      !/<(?:\w{1,9}:)?schema\b/.test(text) &&
      /<(?:\w{1,9}:)?IBAN>\s{0,9}[A-Z]{2}\d|<(?:\w{1,9}:)?(?:Dbtr|Cdtr|Ownr)>\s{0,99}<(?:\w{1,9}:)?Nm>\s{0,9}\S/.test(
        text,
      ),
  },
  {
    id: 'ofx-statement',
    title: 'OFX account statement',
    severity: 'high',
    explanation: `Movements of a bank account or card; ${keepOut}`,
    source: 'https://financialdataexchange.org/FDX/About/OFX-Work-Group.aspx',
    anchors: ['ofxheader'],
    isHeld: ({ text }) => /^\s{0,9}OFXHEADER\s?:|<\?OFX\s/.test(text) && /<STMTTRN>|<INVTRAN>/.test(text),
  },
  {
    id: 'qif-statement',
    title: 'QIF account statement',
    severity: 'medium',
    explanation: `Movements of a bank account or card; ${keepOut}`,
    source: 'https://en.wikipedia.org/wiki/Quicken_Interchange_Format',
    anchors: [],
    marks: { magic: [[...Buffer.from('!Type:')], [...Buffer.from('!Account')], [...Buffer.from('!Option:')]] },
    isHeld: ({ text }) =>
      /^!Type:(?:Bank|Cash|CCard|Invst|Oth [AL])/m.test(text) &&
      /^D\d/m.test(text) &&
      /^[TU]-?\d/m.test(text) &&
      /^\^\r?$/m.test(text),
  },
  {
    id: 'fix-log',
    title: 'Log of FIX orders',
    severity: 'medium',
    explanation: `Orders and executions of a trading desk; ${keepOut}`,
    source: 'https://www.fixtrading.org/standards/',
    anchors: ['8=fix'],
    isHeld: ({ text }) =>
      (text.match(/8=FIXT?\.\d\.\d(?:SP\d)?[\x01|^]9=\d{1,6}[\x01|^]35=[A-Za-z0-9]{1,2}[\x01|^]/g) ?? []).length >= 3,
  },
];
