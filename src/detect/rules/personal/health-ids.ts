import { passesLuhn } from '../../checksums';
import { contextRule } from './context-rule';

const letter = '[ac-hjkmnp-rt-y]';
const letterOrDigit = '[ac-hjkmnp-rt-y\\d]';

/** Numbers by which health services know a person or a practitioner. */
export const healthIdRules = [
  contextRule({
    id: 'us-mbi',
    title: 'US Medicare beneficiary identifier (MBI)',
    severity: 'high',
    explanation: 'Names a person and says that Medicare insures them; replace it by a made-up one.',
    source: 'https://www.cms.gov/medicare/new-medicare-card/understanding-the-mbi-format.pdf',
    words: ['mbi', 'medicare', 'beneficiary id'],
    // Eleven places of fixed kinds; S, L, O, I, B and Z are not used.
    shape: `[1-9]${letter}${letterOrDigit}\\d-?${letter}${letterOrDigit}\\d-?${letter}{2}\\d{2}`,
    // The number of the specimen card begins so.
    isValid: (value) => !value.startsWith('1EG4TE5MK7'),
  }),
  contextRule({
    id: 'medical-record-number',
    title: 'Medical record number',
    severity: 'high',
    explanation:
      'Leads to the record of one patient; replace it by a made-up number, or keep the data outside the workspace.',
    source: 'https://www.ecfr.gov/current/title-45/subtitle-A/subchapter-C/part-164/subpart-E/section-164.514',
    presets: ['hipaa', 'gdpr'],
    words: ['mrn', 'medical record number', 'medical record no', 'patient number', 'patient no', 'patientennummer'],
    shape: '(?:[a-z]{1,4}-?)?\\d{5,12}',
    isValid: () => true,
  }),
  contextRule({
    id: 'us-npi',
    title: 'US national provider identifier (NPI)',
    severity: 'medium',
    explanation: 'Names a doctor or clinic; with data of patients near by it is part of a health record.',
    source:
      'https://www.cms.gov/regulations-and-guidance/administrative-simplification/nationalprovidentstand/downloads/npicheckdigit.pdf',
    presets: ['hipaa'],
    words: ['npi', 'national provider'],
    shape: '[12]\\d{9}',
    isValid: (digits) => passesLuhn(`80840${digits}`),
  }),
  contextRule({
    id: 'icd-10-code',
    title: 'Diagnosis by ICD-10',
    severity: 'medium',
    explanation: 'A diagnosis; with a name or number of a person near by it is health data.',
    source: 'https://www.cms.gov/medicare/coding-billing/icd-10-codes',
    presets: ['hipaa', 'gdpr'],
    words: ['icd10', 'icd 10', 'icd', 'diagnosis code', 'diagnosis', 'diagnose'],
    shape: '[a-tv-z]\\d[\\dab](?:\\.[\\da-z]{1,4})?',
    isValid: () => true,
  }),
];
