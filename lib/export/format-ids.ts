export const formatIds = ['csv', 'xlsx', 'json', 'vcard'] as const;
export type FormatId = (typeof formatIds)[number];

/** Tables as their readers expect them: all we know, and what each CRM or sending tool imports. */
export const layoutIds = [
  'full',
  'hubspot',
  'salesforce',
  'pipedrive',
  'apollo',
  'lemlist',
  'instantly',
  'smartlead',
] as const;
export type LayoutId = (typeof layoutIds)[number];
