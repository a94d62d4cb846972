import { bannerCase, statementCase } from './marking-places';
import type { Case } from './marking-places';

/** Markings of states, alliances and their agencies. */
export const stateMarkings: Readonly<Record<string, Case>> = {
  'us-classification-banner': bannerCase(
    ['TOP SECRET//SI//NOFORN', 'SECRET//REL TO USA, FVEY', 'CONFIDENTIAL//NOFORN'],
    [['division in code', 'a.py', 'x = SECRET//2\nSECRET//SHIFT\n']],
  ),
  'us-classification-authority': statementCase(
    ['Classified By: J. Doe, Director Derived From: Multiple Sources Declassify On: 20501231'],
    [
      ['a form', 'src/form.html', '<label>Declassify On</label><input name="declassify">\n'],
      ['one line of it', 'README.md', 'The block has a line "Declassify On:" with a date.\n'],
    ],
  ),
  'us-classification-header': {
    found: [
      ['text', 'memo.txt', 'SECRET\n\n1. (S//NF) The meeting was held.\n2. (U) It rained.\n\nSECRET\n'],
      ['top secret', 'memo.md', 'TOP SECRET\n\n(TS//SI) Two ships.\n'],
    ],
    quiet: [
      ['no marked paragraph', 'memo.txt', 'SECRET\n\nThe recipe of my grandmother.\n'],
      ['plural', 'memo.txt', 'SECRET\n\nThe file(S) are here.\n'],
      ['enum', 'Level.cs', 'enum Level {\n  OPEN,\n  SECRET\n}\n'],
    ],
  },
  'us-restricted-data': statementCase(
    ['This document contains Restricted Data as defined in the Atomic Energy Act of 1954.'],
    [
      ['about the act', 'history.md', 'The Atomic Energy Act was passed in 1946.\n'],
      ['access to data', 'a.ts', '// Contains restricted data as defined by the caller.\nconst a = 1;\n'],
    ],
  ),
  'nato-classification-banner': bannerCase(
    ['NATO SECRET', 'NATO RESTRICTED', 'COSMIC TOP SECRET ATOMAL'],
    [['all of them', 'levels.txt', 'NATO RESTRICTED\nNATO CONFIDENTIAL\nNATO SECRET\n']],
  ),
  'eu-classification-banner': bannerCase(
    ['RESTREINT UE/EU RESTRICTED', 'SECRET UE/EU SECRET'],
    [['all of them', 'levels.txt', 'RESTREINT UE/EU RESTRICTED\nCONFIDENTIEL UE/EU CONFIDENTIAL\n']],
  ),
  'uk-classification-banner': bannerCase(['UK SECRET', 'UK TOP SECRET - UK EYES ONLY', 'SECRET UK EYES ONLY']),
  'uk-official-sensitive': bannerCase([
    'OFFICIAL-SENSITIVE',
    'OFFICIAL-SENSITIVE COMMERCIAL',
    'OFFICIAL - SENSITIVE [PERSONAL]',
  ]),
  'de-classification-banner': bannerCase(
    ['VS-NUR FÜR DEN DIENSTGEBRAUCH', 'VS – Nur für den Dienstgebrauch', 'VS-NfD'],
    [['a sentence', 'hinweis.md', 'Die Einstufung VS-NfD ist die niedrigste.\n']],
  ),
  'fr-classification-banner': bannerCase([
    'DIFFUSION RESTREINTE',
    'SECRET DÉFENSE',
    'DIFFUSION RESTREINTE - SPÉCIAL FRANCE',
  ]),
  'ca-protected-banner': bannerCase(
    ['PROTECTED B', 'PROTECTED A'],
    [['prose', 'a.txt', 'Seats in this row are\nprotected b\n']],
  ),
  'au-protective-banner': bannerCase([
    'OFFICIAL: Sensitive',
    'PROTECTED//AUSTEO',
    'OFFICIAL: SENSITIVE//Legal-Privilege',
  ]),
  'nz-classification-banner': bannerCase(['COMMERCIAL: IN-CONFIDENCE', 'IN-CONFIDENCE', 'RESTRICTED//NZEO']),
  'it-classification-banner': bannerCase(['SEGRETISSIMO', 'RISERVATISSIMO']),
  'es-classification-banner': bannerCase(['DIFUSIÓN LIMITADA', 'DIFUSION LIMITADA']),
  'nl-classification-banner': bannerCase(['DEPARTEMENTAAL VERTROUWELIJK', 'STG. GEHEIM']),
  'pl-classification-banner': bannerCase(['ZASTRZEŻONE', 'ŚCIŚLE TAJNE']),
  'se-classification-banner': bannerCase(['KVALIFICERAT HEMLIG', 'HEMLIG/RESTRICTED']),
  'cui-banner': bannerCase(
    ['CUI//SP-CTI', 'CUI//SP-EXPT//NOFORN', 'CONTROLLED//PRVCY/SP-TAX//FED ONLY', 'CUI//REL TO USA, AUS'],
    [['a path', 'a.txt', 'CUI//host/share\n']],
  ),
  'cui-header': {
    found: [
      ['top and bottom', 'plan.txt', 'CUI\n\nThe plan.\n\nCUI\n'],
      ['block', 'src/a.c', '/* CUI */\n/* Controlled by: OUSD */\nint a;\n'],
    ],
    quiet: [
      ['a title', 'README.md', '# CUI\n\nConsole user interface for the shop.\n'],
      ['a file of the library', 'src/cui.ts', '// CUI\nexport const cui = 1;\n'],
      ['a word', 'a.txt', 'the CUI\nis drawn\n'],
    ],
  },
  'cui-designation-block': statementCase(
    [
      'Controlled by: OUSD(A&S) Controlled by: DPCAP CUI Category: PRVCY Distribution/Dissemination Control: FEDCON POC: J. Doe',
    ],
    [
      ['a form', 'form.html', '<label>CUI Category</label>\n'],
      ['a sentence', 'guide.md', 'Choose the CUI category of the registry.\n'],
    ],
  ),
  'distribution-statement': statementCase(
    [
      'DISTRIBUTION STATEMENT C. Distribution authorized to U.S. Government agencies and their contractors.',
      'Distribution Statement D: Distribution authorized to the Department of Defense and U.S. DoD contractors only.',
    ],
    [
      ['statement A', 'a.txt', 'DISTRIBUTION STATEMENT A. Approved for public release: distribution is unlimited.\n'],
      ['a sentence', 'guide.md', 'Reports carry a distribution statement on their first page.\n'],
    ],
  ),
  'fouo-banner': bannerCase(['FOR OFFICIAL USE ONLY', 'UNCLASSIFIED//FOR OFFICIAL USE ONLY', 'UNCLASSIFIED//FOUO']),
  'sensitive-unclassified-banner': bannerCase([
    'SENSITIVE BUT UNCLASSIFIED',
    'LAW ENFORCEMENT SENSITIVE',
    'UNCLASSIFIED//LES',
  ]),
  'tlp-red': bannerCase(
    ['TLP:RED', 'TLP:RED - Not for disclosure, restricted to participants only.'],
    [['all levels', 'tlp.txt', 'TLP:RED\nTLP:AMBER\nTLP:GREEN\nTLP:CLEAR\n']],
  ),
  'tlp-amber': bannerCase(['TLP:AMBER', 'TLP:AMBER+STRICT'], [['clear', 'a.txt', 'TLP:CLEAR\n\nText\n']]),
  'tlp-green': bannerCase(['TLP:GREEN'], [['a log', 'pci.txt', 'TLP: Poisoned TLP received\n']]),
  'sensitive-security-information': statementCase(
    [
      'WARNING: This record contains Sensitive Security Information that is controlled under 49 CFR parts 15 and 1520.',
      'SENSITIVE SECURITY INFORMATION',
    ],
    [
      ['a sentence', 'guide.md', 'How to store sensitive security information of users.\n'],
      ['a comment', 'a.ts', '// Hides sensitive security information in logs.\nlog();\n'],
    ],
  ),
  'critical-energy-infrastructure': bannerCase([
    'CRITICAL ENERGY INFRASTRUCTURE INFORMATION',
    'CEII - DO NOT RELEASE',
    'CRITICAL ENERGY/ELECTRIC INFRASTRUCTURE INFORMATION (CEII)',
  ]),
  'protected-critical-infrastructure': bannerCase([
    'PROTECTED CRITICAL INFRASTRUCTURE INFORMATION',
    'PROTECTED CRITICAL INFRASTRUCTURE INFORMATION (PCII)',
  ]),
  'safeguards-information': bannerCase(['SAFEGUARDS INFORMATION', 'UNCLASSIFIED CONTROLLED NUCLEAR INFORMATION']),
  'criminal-justice-information': statementCase(
    ['CONTAINS CRIMINAL JUSTICE INFORMATION (CJI)', 'This report contains criminal history record information.'],
    [
      ['a sentence', 'README.md', 'Ministries publish criminal justice information online.\n'],
      ['policy', 'a.md', 'See the CJIS Security Policy.\n'],
    ],
  ),
  'student-records-notice': statementCase(
    ['This file contains student records protected by FERPA.', 'FERPA PROTECTED'],
    [
      ['a sentence', 'README.md', 'We comply with FERPA and COPPA.\n'],
      ['a list', 'laws.md', '- FERPA\n- HIPAA\n'],
    ],
  ),
  'health-information-notice': statementCase(
    ['CONTAINS PROTECTED HEALTH INFORMATION', 'This document contains protected health information of patients.'],
    [
      ['a sentence', 'README.md', 'HIPAA covers protected health information.\n'],
      ['negated', 'a.md', 'The logs hold no protected health information.\n'],
    ],
  ),
  'inside-information-notice': statementCase(
    ['CONTAINS MATERIAL NON-PUBLIC INFORMATION', 'This memo contains material nonpublic information.'],
    [
      ['a sentence', 'README.md', 'Trading on nonpublic information is not allowed.\n'],
      ['a word', 'a.md', 'MNPI is short for a term of law.\n'],
    ],
  ),
};
