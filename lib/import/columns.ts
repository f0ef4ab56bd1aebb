import { readAddress } from '../reading/profile-address.ts';

export const columns = ['address', 'first', 'last', 'full', 'company', 'domain'] as const;
export type Column = (typeof columns)[number];

/** How people and their tools call the columns, letters and digits only, the surest name first. */
const spellings: Record<Column, string> = {
  address:
    'linkedinprofileurl linkedinurl personlinkedinurl personlinkedin contactlinkedinurl hslinkedinurl linkedinprofile linkedinlink linkedinaddress linkedinprofil linkedinprofilurl linkedinprofillink urllinkedin profillinkedin urlprofillinkedin urlduprofillinkedin lienlinkedin perfillinkedin perfildelinkedin urldelinkedin urldelperfildelinkedin enlacelinkedin linkedinbio linkedin profileurl profilelink profileaddress publicprofileurl publicidentifierurl profile profilurl profil perfil address url link lien enlace',
  first:
    'firstname first givenname personfirstname forename vorname prenom nombre imie nome voornaam fornavn',
  last: 'lastname last surname familyname personlastname nachname familienname nom nomdefamille apellido apellidos nazwisko cognome sobrenome achternaam etternavn',
  full: 'fullname name contactname contact personname person candidate nomcomplet prenometnom nombrecompleto nombreyapellidos vollstandigername kontaktname kontakt nomducontact nombredelcontacto nomecompleto',
  company:
    'companyname company organizationname personorganization organization organisation employer accountname account currentcompany associatedcompany unternehmen unternehmensname firma firmenname arbeitgeber entreprise nomdelentreprise nomentreprise employeur societe nomdelasociete empresa nombredelaempresa nombreempresa compania azienda bedrijf',
  domain:
    'companydomain companydomainname domain emaildomain companywebsite website websiteurl homepage web companyurl webseite internetseite unternehmenswebsite domane domaine nomdedomaine siteweb siteinternet dominio sitioweb paginaweb',
};
const emailSpelling =
  /^(?:person|contact|work|primary|business|professional|adresse)*e?mail(?:address|adresse|work|1|professionnel)?$|^courriel$|^(?:direccionde)?correo(?:electronico)?$/;

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

/** Where somebody's email stands; -1: nowhere. */
export function emailPlace(fields: readonly string[]): number {
  return fields.findIndex((name) => emailSpelling.test(plain(name.slice(0, 100))));
}
