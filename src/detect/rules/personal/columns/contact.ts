import type { ColumnKind } from '../column-kinds';
import { isPersonalAddress } from '../email-addresses';
import { isPublicAddress } from '../ip-addresses';

const isName = (value: string): boolean =>
  /^\p{L}[\p{L}\p{M}' .,-]{1,60}$/u.test(value) && !/^(?:test|foo|bar|null|true|false|n\/?a)/i.test(value);
const isStreet = (value: string): boolean => /\p{L}{2}/u.test(value) && value.length >= 5 && value.length <= 200;

/** Seven to fifteen digits (ITU-T E.164) as people write them; 555-01xx is for films: https://nationalnanpa.com/number_resource_info/555_numbers.html */
function isPhone(value: string): boolean {
  const digits = value.replaceAll(/\D/g, '');
  return (
    /^[+(\d][\d\s()./-]{5,24}(?: ?(?:x|ext\.?) ?\d{1,5})?$/i.test(value) &&
    digits.length >= 7 &&
    digits.length <= 15 &&
    new Set(digits).size > 2 &&
    !/555[-. ]?01\d\d$|^\d{4}-\d\d-\d\d|0?12345678/.test(value)
  );
}

/** A day on which somebody alive may have been born, in the orders of the world. */
function isBirthDate(value: string): boolean {
  const found =
    /^(?:(\d{4})[-/.]?\d{1,2}[-/.]?\d{1,2}|\d{1,2}[-/. ](?:\d{1,2}|[A-Za-z]{3,9})[-/., ]{1,2}(\d{2}|\d{4}))(?:$|[T ]\d\d:)/.exec(
      value,
    );
  const year = Number(found?.[1] ?? found?.[2] ?? 0);
  return found !== null && (year < 100 || (year >= 1900 && year <= 2030));
}

/** Columns by which people are reached and told apart. */
export const contactColumns: readonly ColumnKind[] = [
  {
    name: 'e-mail address',
    group: 'email',
    words: [
      ...['email', 'emailaddress', 'mail', 'mailaddress', 'emailadresse', 'mailadresse', 'courriel', 'adressemail'],
      ...[
        'correo',
        'correoelectronico',
        'posta',
        'postaelettronica',
        'indirizzoemail',
        'メールアドレス',
        'メール',
        '邮箱',
        'emails',
      ],
    ],
    isValue: isPersonalAddress,
  },
  {
    name: 'phone number',
    group: 'phone',
    words: [
      ...[
        'phone',
        'phonenumber',
        'phoneno',
        'telephone',
        'telephonenumber',
        'tel',
        'mobile',
        'mobilenumber',
        'mobilephone',
      ],
      ...[
        'cell',
        'cellphone',
        'cellnumber',
        'fax',
        'faxnumber',
        'telefon',
        'telefonnummer',
        'handy',
        'handynummer',
        'mobil',
      ],
      ...[
        'mobilnummer',
        'mobiltelefon',
        'telephoneportable',
        'portable',
        'telefono',
        'movil',
        'telefonomovil',
        'cellulare',
      ],
      ...[
        'telefone',
        'celular',
        'telefoonnummer',
        '電話番号',
        '電話',
        '携帯電話',
        '手机',
        '手机号',
        '전화번호',
        'phones',
      ],
    ],
    isValue: isPhone,
  },
  {
    name: 'first name',
    group: 'name',
    words: [
      ...[
        'firstname',
        'fname',
        'givenname',
        'forename',
        'middlename',
        'vorname',
        'prenom',
        'nombre',
        'nome',
        'voornaam',
      ],
      ...['nombres', 'fornavn', 'fornamn', 'imie', '名', 'first'],
    ],
    isValue: isName,
  },
  {
    name: 'last name',
    group: 'name',
    words: [
      ...[
        'lastname',
        'lname',
        'surname',
        'familyname',
        'maidenname',
        'nachname',
        'familienname',
        'nomdefamille',
        'apellido',
      ],
      ...['apellidos', 'cognome', 'sobrenome', 'achternaam', 'etternavn', 'efternamn', 'nazwisko', '姓', 'last'],
    ],
    isValue: isName,
  },
  {
    name: 'full name',
    group: 'name',
    words: [
      ...[
        'fullname',
        'legalname',
        'displayname',
        'customername',
        'patientname',
        'employeename',
        'contactname',
        'nameofapplicant',
      ],
      ...[
        'vollstandigername',
        'nomcomplet',
        'nombrecompleto',
        'nombreyapellidos',
        'nomecompleto',
        'nomeecognome',
        '氏名',
        '名前',
        '姓名',
        '성명',
        '이름',
      ],
      ...['name', 'nom', 'personname', 'cardholder', 'accountholder', 'kontoinhaber', 'ansprechpartner'],
    ],
    isValue: (value) => isName(value) && /\p{L}{2}[ ,]|[\p{sc=Han}\p{sc=Hangul}]/u.test(value),
  },
  {
    name: 'birth date',
    group: 'detail',
    words: [
      ...[
        'dob',
        'birthdate',
        'birthday',
        'dateofbirth',
        'birthdt',
        'birth',
        'born',
        'geburtsdatum',
        'geburtstag',
        'geboren',
      ],
      ...['datedenaissance', 'datenaissance', 'naissance', 'fechadenacimiento', 'fechanacimiento', 'nacimiento'],
      ...['datadinascita', 'datanascita', 'nascita', 'datadenascimento', 'nascimento', 'geboortedatum', 'fodselsdato'],
      ...['dataurodzenia', '生年月日', '誕生日', '出生日期', '생년월일'],
    ],
    isValue: isBirthDate,
  },
  {
    name: 'street address',
    group: 'detail',
    words: [
      ...[
        'address',
        'streetaddress',
        'street',
        'addressline',
        'address1',
        'addr',
        'homeaddress',
        'mailingaddress',
        'strasse',
      ],
      ...[
        'anschrift',
        'adresse',
        'adressepostale',
        'rue',
        'direccion',
        'calle',
        'domicilio',
        'indirizzo',
        'via',
        'endereco',
      ],
      ...['straat', 'adres', '住所', '地址', '주소'],
    ],
    isValue: isStreet,
  },
  {
    name: 'IP address',
    group: 'detail',
    words: [
      'ip',
      'ipaddress',
      'ipaddr',
      'clientip',
      'remoteip',
      'remoteaddr',
      'lastip',
      'loginip',
      'ipadresse',
      'adresseip',
      'direccionip',
    ],
    isValue: isPublicAddress,
  },
];
