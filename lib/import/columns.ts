import { readAddress } from '../linkedin/profile-address.ts';

export const columns = ['address', 'first', 'last', 'full', 'company', 'domain'] as const;
export type Column = (typeof columns)[number];

/** How people and their tools call the columns, letters and digits only, the surest name first. */
const spellings: Record<Column, string> = {
  address:
    'linkedinprofileurl linkedinurl personlinkedinurl contactlinkedinurl linkedinprofile linkedinlink linkedinaddress linkedin profileurl profilelink profileaddress publicprofileurl publicidentifierurl profile address url link',
  first: 'firstname first givenname forename vorname prenom nombre imie nome voornaam fornavn',
  last: 'lastname last surname familyname nachname familienname nom nomdefamille apellido apellidos nazwisko cognome sobrenome achternaam etternavn',
  full: 'fullname name contactname contact person candidate nomcomplet nombrecompleto vollstandigername nomecompleto',
  company:
    'companyname company organizationname organization organisation employer accountname account currentcompany unternehmen firma entreprise societe empresa azienda bedrijf',
  domain: 'companydomain domain emaildomain companywebsite website websiteurl homepage web companyurl',
};

/** At which index each column stands; a column that is not there has none. */
export type ColumnPlaces = Partial<Record<Column, number>>;

const plain = (name: string) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, '');

/** The columns that a first line names; null when it is no heading, for it names none or holds somebody already. */
export function readHeading(fields: readonly string[]): ColumnPlaces | null {
  if (fields.some((field) => readAddress(field) !== null)) return null;
  const names = fields.map((field) => plain(field.slice(0, 100)));
  const places: ColumnPlaces = {};
  for (const column of columns) {
    const place = spellings[column]
      .split(' ')
      .map((spelling) => names.indexOf(spelling))
      .find((index) => index >= 0);
    if (place !== undefined) places[column] = place;
  }
  return Object.keys(places).length > 0 ? places : null;
}
