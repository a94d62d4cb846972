import type { EvalCase } from './cases';

type Row = readonly [path: string, text: string];
interface Case {
  readonly found: readonly Row[];
  readonly quiet: readonly Row[];
}

const message = (name: string): string =>
  [
    'MSH|^~\\&|LAB|NORTH|EHR|SOUTH|20260501||ORU^R01|1|P|2.5',
    `PID|1||4711^^^NORTH^MR||${name}||19700101|F`,
    'OBX|1|NM|718-7^Hb||13|g/dL',
  ].join('\r');
const patient = (fields: object): string => JSON.stringify({ resourceType: 'Patient', id: 'a', ...fields }, null, 2);
const clinical = (body: string): string =>
  `<?xml version="1.0"?>\n<ClinicalDocument xmlns="urn:hl7-org:v3">\n<recordTarget><patientRole>${body}</patientRole></recordTarget>\n</ClinicalDocument>\n`;

/** An interchange header: each element padded to its width. */
const interchange = (separator: string, set: string): string => {
  const elements = ['00', 10, '00', 10, 'ZZ', 15, 'ZZ', 15, '260501', '1200', '^', '00501', '000000001', '0', 'P', ':'];
  const header = elements.map((element) => (typeof element === 'number' ? ' '.repeat(element) : element));
  return `${['ISA', ...header].join(separator)}~\nGS${separator}HC~\nST${separator}${set}${separator}0001~\n`;
};
const dicom = (group: number): string => `${'\0'.repeat(128)}DICM${String.fromCharCode(group)}\0\0\0UL`;
const nacha = (lines: readonly string[]): string => lines.map((line) => line.padEnd(94, ' ')).join('\n');
const xml = (namespace: string, body: string): string =>
  `<?xml version="1.0"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:${namespace}">\n${body}\n</Document>\n`;
const fix = (separator: string, count: number): string =>
  Array.from({ length: count }, (_, n) => ['8=FIX.4.4', '9=120', '35=D', `34=${n}`, '1=ACC'].join(separator)).join(
    '\n',
  );
const bundle = (id: string): string =>
  JSON.stringify({
    type: 'bundle',
    objects: [{ type: 'indicator', object_marking_refs: [`marking-definition--${id}`] }],
  });
const event = (tag: string): string => JSON.stringify({ Event: { info: 'x', Attribute: [], Tag: [{ name: tag }] } });
const advisory = (label: string): string =>
  JSON.stringify({ document: { csaf_version: '2.0', distribution: { tlp: { label } } } });

const red = '5e57c739-391a-4eb3-b6be-7d15ca92d5ed';
const strict = '939a9414-2ddd-4d32-a0cd-375ea402b003';
const white = '613f2e26-407d-48c7-9eca-b8e91df99dc9';

const rows: Readonly<Record<string, Case>> = {
  'hl7-message': {
    found: [
      ['in/a.hl7', message('Muster^Erika')],
      ['in/batch.txt', `FHS|^~\\&|LAB\r${message('Doe^Jane')}`],
    ],
    quiet: [
      ['a.hl7', message('')],
      ['src/parse.ts', `const sample = \`\n${message('Muster^Erika').replaceAll('\r', '\n')}\n\`;\n`],
      ['ack.hl7', 'MSH|^~\\&|LAB|NORTH|EHR|SOUTH|20260501||ACK|1|P|2.5\rMSA|AA|1'],
    ],
  },
  'fhir-patient': {
    found: [
      ['out/patient.json', patient({ birthDate: '1970-01-01' })],
      ['out/patients.ndjson', JSON.stringify({ resourceType: 'Patient', name: [{ family: 'Muster' }] })],
      ['out/patient.xml', '<Patient xmlns="http://hl7.org/fhir"><name><family value="Muster"/></name></Patient>'],
    ],
    quiet: [
      ['patient.json', patient({ active: true })],
      ['profile.json', '{"resourceType": "StructureDefinition", "type": "Patient", "birthDate": "element"}'],
      ['src/make.ts', `export const one = ${patient({ birthDate: '1970-01-01' })};\n`],
      ['medication.json', '{"resourceType": "Medication", "code": {"text": "x"}}'],
    ],
  },
  'clinical-document': {
    found: [
      ['ccd.xml', clinical('<patient><name>Muster</name></patient>')],
      ['cda/a.cda', clinical('<patient/>')],
    ],
    quiet: [
      ['ccd.xml', clinical('')],
      ['cda.xsd', '<xs:schema><xs:element name="ClinicalDocument"/></xs:schema>'],
      ['a.html', '&lt;ClinicalDocument xmlns="urn:hl7-org:v3"&gt; <patient>'],
    ],
  },
  'x12-health-claim': {
    found: [
      ['edi/837.txt', interchange('*', '837')],
      ['edi/pay.edi', interchange('|', '835')],
    ],
    quiet: [
      ['order.edi', interchange('*', '850')],
      ['broken.edi', 'ISA*00*ZZ~GS*HC~ST*837*0001~\n'],
      ['readme.md', interchange('*', '837')],
    ],
  },
  'dicom-image': {
    found: [
      ['scan/IM0001', dicom(2)],
      ['scan.dcm', dicom(2)],
    ],
    quiet: [
      ['a.bin', `${'\0'.repeat(128)}DICX\u0002\0`],
      ['b.bin', dicom(9)],
      ['short.dcm', 'DICM'],
    ],
  },
  'health-app-export': {
    found: [
      ['export.xml', '<HealthData locale="de_DE">\n<Record type="HR" value="60"/>\n</HealthData>'],
      ['apple/export.xml', '<HealthData locale="en_US">\n<Workout duration="30"/>\n</HealthData>'],
    ],
    quiet: [
      ['export.xml', '<HealthData locale="en_US"></HealthData>'],
      ['a.ts', "const tag = '<HealthData locale><Record>';\n"],
      ['other.xml', '<Record value="60"/>'],
    ],
  },
  'genome-variants': {
    found: [
      [
        'a.vcf',
        '##fileformat=VCFv4.3\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tP1\n1\t5\t.\tA\tC\t.\t.\t.\tGT\t0/1\n',
      ],
      ['genome.txt', '# rsid\tchromosome\tposition\tgenotype\nrs12345\t1\t82154\tAA\n'],
    ],
    quiet: [
      ['a.vcf', '##fileformat=VCFv4.3\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\n1\t5\t.\tA\tC\t.\t.\t.\n'],
      ['contacts.vcf', 'BEGIN:VCARD\nFN:A\nEND:VCARD\n'],
      ['empty.txt', '# rsid\tchromosome\tposition\tgenotype\n'],
    ],
  },
  'nacha-file': {
    found: [
      ['pay.ach', nacha(['101 091000019', '5200NORTHWIND', '622091000019', '820000000', '9000001'])],
      ['out/pay.txt', `${nacha(['101 091000019', '5225NORTHWIND', '6270910000', '6370910000'])}\n`],
    ],
    quiet: [
      ['list.txt', '101 Dalmatians\n102 Others\n'],
      ['short.ach', '101 091000019\n5200\n622\n'],
      ['numbers.txt', nacha(['101 one', '7 two', '622 three', '9'])],
    ],
  },
  'bai2-statement': {
    found: [
      ['bai.txt', '01,BANK,CUST,260501,1200,1,80,1,2/\n02,CUST,BANK,1,260501,,USD/\n03,12345,USD/\n16,165,1500/\n'],
      ['a.bai', '01,1,2,260501,1200,1/\n02,2,1,1,260501/\n03,99,/\n16,475,20/\n'],
    ],
    quiet: [
      ['a.csv', '01,Jan,31,260501\n02,Feb,28\n03,Mar,31\n'],
      ['b.txt', '01,BANK,CUST,260501,1200/\n99,1/\n'],
      ['a.ts', "const a = '01,BANK,CUST,260501,';\n"],
    ],
  },
  'swift-statement': {
    found: [
      ['a.sta', ':20:STMT\n:25:12345678/999\n:60F:C260501EUR100,\n:61:2605010501D10,NTRF\n'],
      ['b.txt', ':20:X\n:25P:ACC\n:60M:D260501USD5,\n:61:2605010501C10,NTRF\n'],
    ],
    quiet: [
      ['a.sta', ':20:STMT\n:25:12345678/999\n:60F:C260501EUR100,\n'],
      ['mt940.md', 'A statement has :20: and :60F: and :61:260501 lines.\n'],
      ['tags.txt', ':60F: opening balance\n:61: line\n'],
    ],
  },
  'swift-payment': {
    found: [
      ['a.fin', '{1:F01BANKDEFFAXXX}{2:I103}{4:\n:20:REF\n:32A:260501EUR100,\n:50K:/DE00\nA\n:59:/FR00\nB\n-}'],
      ['b.txt', '{1:F01BANKBEBBAXXX}{4:\n:32B:USD5,\n:59A:BANK\n-}'],
    ],
    quiet: [
      ['a.fin', '{1:F01BANKDEFFAXXX}{2:I999}{4:\n:20:REF\n:79:Hello\n-}'],
      ['b.md', 'A block begins with {1:F01 and the name of the bank.\n'],
      ['c.txt', ':32A:260501EUR100,\n:50K:A\n'],
    ],
  },
  'iso20022-message': {
    found: [
      ['pay.xml', xml('pain.001.001.03', '<Dbtr><Nm>Muster</Nm></Dbtr>')],
      ['stmt.xml', xml('camt.053.001.02', '<Acct><Id><IBAN>DE00</IBAN></Id></Acct>')],
    ],
    quiet: [
      ['pain.001.001.03.xsd', '<xs:schema targetNamespace="urn:iso:std:iso:20022:tech:xsd:pain.001.001.03"/>'],
      ['empty.xml', xml('pain.001.001.03', '<GrpHdr/>')],
      ['a.java', 'String ns = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.03"; // <IBAN>DE00\n'],
    ],
  },
  'ofx-statement': {
    found: [
      ['a.ofx', 'OFXHEADER:100\nDATA:OFXSGML\n<OFX><STMTTRN><TRNAMT>-5</STMTTRN></OFX>\n'],
      ['b.qfx', '<?OFX OFXHEADER="200" VERSION="211"?>\n<OFX><STMTTRN><TRNAMT>5</TRNAMT></STMTTRN></OFX>\n'],
    ],
    quiet: [
      ['a.ofx', 'OFXHEADER:100\n<OFX></OFX>\n'],
      ['a.py', 'HEADER = "OFXHEADER:100 <STMTTRN>"\n'],
      ['b.xml', '<STMTTRN/>'],
    ],
  },
  'qif-statement': {
    found: [
      ['a.qif', '!Type:Bank\nD05/01/2026\nT-10.00\nPShop\n^\n'],
      ['b.qif', '!Account\nNMine\n^\n!Type:CCard\nD5/1/26\nU20\n^\n'],
    ],
    quiet: [
      ['a.qif', '!Type:Bank\n'],
      ['b.qif', '!Type:Cat\nNFood\nE\n^\n'],
      ['a.md', '!Type:Bank\nD1\nT1\n^\n'],
    ],
  },
  'fix-log': {
    found: [
      ['orders.log', fix('\x01', 3)],
      ['fix.txt', fix('|', 4)],
    ],
    quiet: [
      ['orders.log', fix('|', 1)],
      ['parse_test.go', fix('|', 5)],
      ['versions.txt', '8=FIX.4.2\n8=FIX.4.4\n8=FIX.5.0\n'],
    ],
  },
  'stix-restricted': {
    found: [
      ['a.json', bundle(red)],
      ['b.json', bundle(strict)],
    ],
    quiet: [
      ['a.json', bundle(white)],
      ['definitions.json', JSON.stringify({ type: 'marking-definition', id: `marking-definition--${red}` })],
      ['tlp.py', `TLP_RED = "marking-definition--${red}"\n`],
    ],
  },
  'misp-restricted': {
    found: [
      ['event.json', event('tlp:red')],
      ['b.json', event('tlp:amber+strict')],
    ],
    quiet: [
      ['event.json', event('tlp:clear')],
      ['taxonomy.json', '{"namespace": "tlp", "predicates": [{"name": "tlp:red"}]}'],
      ['a.ts', 'const tag = "tlp:red";\n'],
    ],
  },
  'advisory-restricted': {
    found: [
      ['a.json', advisory('AMBER')],
      ['b.json', advisory('RED')],
    ],
    quiet: [
      ['a.json', advisory('WHITE')],
      ['b.json', advisory('CLEAR')],
      ['schema.json', '{"csaf_version": {"enum": ["2.0"]}, "label": {"enum": ["AMBER", "RED"]}}'],
    ],
  },
};

/** Files that hold regulated records, and files that only look like them. */
export const sectorCases: readonly EvalCase[] = Object.entries(rows).flatMap(([rule, { found, quiet }]) => [
  ...found.map(([path, text], n) => ({ rule, name: `positive ${n + 1}`, path, text, secret: '' })),
  ...quiet.map(([path, text], n) => ({ rule, name: `near miss ${n + 1}`, path, text, secret: null })),
]);
