import type { SectorRecord } from './sector-record';

const askFirst = 'no service without a business associate agreement may read it; keep it outside the workspace.';

/** ISA is the one segment of fixed length: 16 elements in 105 characters, then the sign that ends segments. */
const interchange = /^\s{0,9}(ISA([^\w\s])[^]{102})/;

/** Health records: HIPAA (45 CFR 160.103) and GDPR article 9. */
export const healthRecords: readonly SectorRecord[] = [
  {
    id: 'hl7-message',
    title: 'HL7 v2 message with a patient',
    severity: 'high',
    explanation: `A message of a hospital system that names a patient; ${askFirst}`,
    source: 'https://www.hl7.org/implement/standards/product_brief.cfm?product_id=185',
    anchors: ['msh|^~'],
    isHeld: ({ text }) =>
      /^[\v\s]{0,9}(?:FHS|BHS|MSH)\|\^~\\&\|/m.test(text) && /^PID\|(?:[^|\r\n]{0,200}\|){4}[^|\r\n]{2,}/m.test(text),
  },
  {
    id: 'fhir-patient',
    title: 'FHIR patient record',
    severity: 'high',
    explanation: `A patient with name or birth date in the FHIR format; ${askFirst}`,
    source: 'https://hl7.org/fhir/patient.html',
    anchors: ['"resourcetype"', 'hl7.org/fhir"'],
    isHeld: ({ text }) =>
      (/"resourceType"\s{0,9}:\s{0,9}"(?:Patient|RelatedPerson)"/.test(text) &&
        /"birthDate"\s{0,9}:\s{0,9}"\d{4}|"family"\s{0,9}:\s{0,9}"[^"\s]/.test(text)) ||
      (/<(?:Patient|Bundle)\b[^<>]{0,300}xmlns="http:\/\/hl7\.org\/fhir"/.test(text) &&
        /<(?:birthDate|family) value="[^"\s]/.test(text)),
  },
  {
    id: 'clinical-document',
    title: 'Clinical document (C-CDA)',
    severity: 'high',
    explanation: `A summary of the care of one patient; ${askFirst}`,
    source: 'https://www.hl7.org/implement/standards/product_brief.cfm?product_id=492',
    anchors: ['<clinicaldocument'],
    isHeld: ({ text }) =>
      /^[^]{0,2000}<ClinicalDocument\b[^<>]{0,600}urn:hl7-org:v3/.test(text) && /<patient\b/.test(text),
  },
  {
    id: 'x12-health-claim',
    title: 'X12 claim, payment or enrolment',
    severity: 'high',
    explanation: `Claims, payments or memberships of insured people in the X12 format; ${askFirst}`,
    source: 'https://x12.org/products/transaction-sets',
    anchors: ['270', '271', '276', '277', '278', '820', '834', '835', '837'].flatMap((set) =>
      ['*', '|', '^'].map((separator) => `st${separator}${set}`),
    ),
    isHeld({ text }) {
      const [, segment, separator = ''] = interchange.exec(text) ?? [];
      return segment?.split(separator).length === 17 && text.includes(`GS${separator}`);
    },
  },
  {
    id: 'dicom-image',
    title: 'DICOM image',
    severity: 'high',
    explanation: `A medical image that carries the name of its patient; ${askFirst}`,
    source: 'https://dicom.nema.org/medical/dicom/current/output/html/part10.html#sect_7.1',
    anchors: [],
    wants: (_, bytes) => bytes[128] === 0x44 && bytes[129] === 0x49 && bytes[130] === 0x43 && bytes[131] === 0x4d,
    // The preamble of 128 bytes is followed by the file meta group, whose elements begin with its number, 2.
    isHeld: ({ bytes }) => bytes[132] === 2 && bytes[133] === 0,
  },
  {
    id: 'health-app-export',
    title: 'Export of a health app',
    severity: 'high',
    explanation: 'Measurements of one person, day by day; keep it outside the workspace.',
    source: 'https://support.apple.com/guide/iphone/share-your-health-data-iph5ede58c3d/ios',
    anchors: ['<healthdata '],
    isHeld: ({ text }) => /<HealthData\b/.test(text) && /<(?:Record|Workout|ClinicalRecord)\b/.test(text),
  },
  {
    id: 'genome-variants',
    title: 'Genetic variants of persons',
    severity: 'medium',
    explanation: 'Variants of single samples; if they are people it is genetic data, which nobody can make anonymous.',
    source: 'https://samtools.github.io/hts-specs/VCFv4.3.pdf',
    anchors: ['\tposition\tgenotype', '\tposition\tallele1'],
    marks: { magic: [[...Buffer.from('##fileformat=VCF')]] },
    isHeld: ({ text }) =>
      /^#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\t\S[^\n]{0,100000}\n\S/m.test(text) ||
      /^#? ?rsid\tchromosome\tposition\t(?:genotype|allele1\tallele2)\r?\n(?:rs|i)\d/im.test(text),
  },
];
