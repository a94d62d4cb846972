import { atLineEnd, banner } from './marking';
import type { Marking } from './marking';

const overview = 'https://en.wikipedia.org/wiki/Classified_information#By_country';

/** One country: the words of its banners, which stand in no other use in this spelling. */
interface Country {
  readonly id: string;
  readonly country: string;
  readonly anchors: readonly string[];
  /** Body of the banner's pattern. */
  readonly words: string;
  readonly source: string;
  /** For markings below the levels of secrecy. */
  readonly severity?: 'high';
}

const countries: readonly Country[] = [
  {
    id: 'de-classification-banner',
    country: 'Germany',
    // Capital umlauts are no ASCII: the anchors stop before them.
    anchors: ['dienstgebrauch', 'vs-nfd', 'vs-vertraulich'],
    words:
      '(?:AMTLICH GEHEIMGEHALTEN[\\s–-]{1,4})?(?:VS\\s?[-–]\\s?NUR F(?:Ü|UE)R DEN DIENSTGEBRAUCH|VS\\s?[-–]\\s?Nur für den Dienstgebrauch|VS-NfD|VS-NFD|VS\\s?[-–]\\s?VERTRAULICH|NUR F(?:Ü|UE)R DEN DIENSTGEBRAUCH)(?:[\\s/–-]{1,4}[A-Z][\\w ,/-]{1,60})?',
    source: 'https://www.verwaltungsvorschriften-im-internet.de/bsvwvbund_10082018_SII554001405.htm',
  },
  {
    id: 'fr-classification-banner',
    country: 'France',
    anchors: ['diffusion restreinte', ...atLineEnd('fense'), 'cial france'],
    words:
      'DIFFUSION RESTREINTE(?:[\\s/–-]{1,4}SP[EÉ]CIAL FRANCE)?|(?:CONFIDENTIEL|(?:TR[EÈ]S )?SECRET)[ -]D[EÉ]FENSE(?:[\\s/–-]{1,4}SP[EÉ]CIAL FRANCE)?|(?:TR[EÈ]S )?SECRET[\\s/–-]{1,4}SP[EÉ]CIAL FRANCE',
    source: 'https://www.sgdsn.gouv.fr/',
  },
  {
    id: 'ca-protected-banner',
    country: 'Canada',
    anchors: [...atLineEnd('protected a', 'protected b', 'protected c'), 'protected b /'],
    words: 'PROTECTED [ABC](?:\\s?/\\s?PROT[EÉ]G[EÉ] [ABC])?',
    source: 'https://www.canada.ca/en/government/system/digital-government/policies-standards.html',
    severity: 'high',
  },
  {
    id: 'au-protective-banner',
    country: 'Australia',
    anchors: ['official: sensitive', 'official:sensitive', 'protected//', 'austeo', 'agao//', '//agao', 'rel aus/usa'],
    words:
      '(?:OFFICIAL:\\s?S(?:ensitive|ENSITIVE)|PROTECTED)(?:\\s?//\\s?[A-Z][\\w ,/-]{1,80})?(?<=ensitive|ENSITIVE|//.{1,90})|(?:PROTECTED|SECRET|TOP SECRET)\\s?//\\s?(?:AUSTEO|AGAO|REL AUS/USA.{0,20})',
    source: 'https://www.protectivesecurity.gov.au/',
    severity: 'high',
  },
  {
    id: 'nz-classification-banner',
    country: 'New Zealand',
    anchors: [...atLineEnd('in-confidence', 'in confidence'), '//nzeo', '/ nzeo'],
    words:
      '(?:COMMERCIAL|BUDGET|CABINET|EVALUATIVE|HONOURS|LEGAL|MEDICAL|POLICY|STAFF)?[ :-]{0,2}IN[- ]CONFIDENCE|(?:TOP SECRET|SECRET|CONFIDENTIAL|RESTRICTED)\\s?//?\\s?NZEO',
    source: 'https://www.protectivesecurity.govt.nz/',
    severity: 'high',
  },
  {
    id: 'it-classification-banner',
    country: 'Italy',
    anchors: ['segretissimo', 'riservatissimo', "uso esclusivo d'ufficio"],
    words: "SEGRETISSIMO|RISERVATISSIMO|USO ESCLUSIVO D'UFFICIO",
    source: overview,
  },
  {
    id: 'es-classification-banner',
    country: 'Spain',
    anchors: ['n limitada', 'difusion limitada'],
    words: 'DIFUSI[OÓ]N LIMITADA',
    source: overview,
  },
  {
    id: 'nl-classification-banner',
    country: 'the Netherlands',
    anchors: [
      'departementaal vertrouwelijk',
      'dep. vertrouwelijk',
      'staatsgeheim',
      'stg. geheim',
      'stg. confidentieel',
      'stg. zeer geheim',
    ],
    words:
      'DEP(?:ARTEMENTAAL|\\.) V(?:ERTROUWELIJK|ertrouwelijk)|(?:STAATSGEHEIM|STG\\.) (?:CONFIDENTIEEL|GEHEIM|ZEER GEHEIM)',
    source: overview,
  },
  {
    id: 'pl-classification-banner',
    country: 'Poland',
    anchors: ['zastrze', 'le tajne'],
    words: 'ZASTRZE[ZŻ]ONE|[SŚ]CI[SŚ]LE TAJNE',
    source: overview,
  },
  {
    id: 'se-classification-banner',
    country: 'Sweden',
    anchors: ['kvalificerat hemlig', 'hemlig/', 'nsat hemlig'],
    words: 'KVALIFICERAT HEMLIG|HEMLIG/(?:RESTRICTED|CONFIDENTIAL|SECRET|TOP SECRET)|BEGR[AÄ]NSAT HEMLIG',
    source: overview,
  },
];

/** Classified information of other countries; the one-word levels of their languages are too common to stand here. */
export const nationalMarkings: readonly Marking[] = countries.map(
  ({ id, country, anchors, words, source, severity }) => ({
    id,
    title: `Banner of ${severity === 'high' ? 'protected' : 'classified'} information (${country})`,
    category: 'regulated',
    severity: severity ?? 'critical',
    explanation: `Marked by the security rules of ${country}; stop, do not read on, and ask your security officer.`,
    source,
    anchors,
    form: 'banner',
    pattern: banner(words),
  }),
);
