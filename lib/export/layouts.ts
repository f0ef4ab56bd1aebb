import { contactLayout, type Contact } from './contact-layout.ts';
import { fullLayout } from './full-layout.ts';
import type { LayoutId } from './format-ids.ts';
import type { Layout } from './layout.ts';

/** What Salesforce itself writes where a lead must have something and nothing is known. */
const notProvided = '[not provided]';

/** For readers without a column for the address. */
const noteAndAddress = ({ note, linkedIn }: Contact) => [note, linkedIn].filter(Boolean).join('\n');
const anyPhone = ({ phone, mobile }: Contact) => phone ?? mobile;

/** Every layout, as the import of its reader wants it. */
export const layouts: Record<LayoutId, Layout> = {
  full: fullLayout,
  hubspot: contactLayout(
    {
      'First Name': ({ firstName }) => firstName,
      'Last Name': ({ lastName }) => lastName,
      Email: ({ email }) => email,
      'Phone Number': ({ phone }) => phone,
      'Mobile Phone Number': ({ mobile }) => mobile,
      'Job Title': ({ title }) => title,
      'Company Name': ({ company }) => company,
      'Website URL': ({ website }) => website,
      'LinkedIn URL': ({ linkedIn }) => linkedIn,
    },
    { needsEmail: true },
  ),
  salesforce: contactLayout({
    // Whoever has one name only has it as the last one.
    'First Name': ({ firstName, lastName }) => (lastName === '' ? null : firstName),
    'Last Name': ({ lastName, fullName }) => lastName || fullName || notProvided,
    Company: ({ company, domain }) => company || domain || notProvided,
    Title: ({ title }) => title,
    Email: ({ email }) => email,
    Phone: ({ phone }) => phone,
    'Mobile Phone': ({ mobile }) => mobile,
    Website: ({ website }) => website,
    'Lead Source': ({ linkedIn }) => (linkedIn === null ? null : 'LinkedIn'),
    Description: noteAndAddress,
  }),
  pipedrive: contactLayout({
    Name: ({ fullName, email, linkedIn }) => fullName || email || linkedIn || notProvided,
    Email: ({ email }) => email,
    Phone: anyPhone,
    Organization: ({ company }) => company,
    Label: ({ tags }) => tags,
    Note: noteAndAddress,
  }),
  apollo: contactLayout(
    {
      'First Name': ({ firstName }) => firstName,
      'Last Name': ({ lastName }) => lastName,
      'Contact Email': ({ email }) => email,
      'Contact LinkedIn URL': ({ linkedIn }) => linkedIn,
      'Company Name': ({ company }) => company,
      'Company Website': ({ domain }) => domain,
      Title: ({ title }) => title,
    },
    { mostRows: 10_000 },
  ),
  lemlist: contactLayout(
    {
      email: ({ email }) => email,
      firstName: ({ firstName }) => firstName,
      lastName: ({ lastName }) => lastName,
      companyName: ({ company }) => company,
      phone: anyPhone,
      linkedinUrl: ({ linkedIn }) => linkedIn,
      picture: null,
      icebreaker: null,
      timezone: null,
    },
    { needsEmail: true },
  ),
  instantly: contactLayout(
    {
      email: ({ email }) => email,
      first_name: ({ firstName }) => firstName,
      last_name: ({ lastName }) => lastName,
      company_name: ({ company }) => company,
      job_title: ({ title }) => title,
      phone: anyPhone,
      website: ({ website }) => website,
      personalization: null,
    },
    { needsEmail: true },
  ),
  smartlead: contactLayout(
    {
      email: ({ email }) => email,
      first_name: ({ firstName }) => firstName,
      last_name: ({ lastName }) => lastName,
      company_name: ({ company }) => company,
    },
    { needsEmail: true },
  ),
};
