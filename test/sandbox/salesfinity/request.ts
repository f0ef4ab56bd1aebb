import { accept, isText, parseObject, unknownFields, type Checked } from '../vendor/parse-object.ts';

export interface Enrichment {
  linkedin_url: string;
  type: 'work' | 'personal';
  callback_url?: string;
  external_id?: string;
}

const fields = ['linkedin_url', 'type', 'callback_url', 'external_id'];
const profileAddress = /^https:\/\/(www\.)?linkedin\.com\/in\/[^/?#]+\/?$/;

export function checkEnrichment(text: string): Checked<Enrichment> {
  const parsed = parseObject(text);
  if (!parsed.ok) return parsed;
  const { value: body } = parsed;
  const { linkedin_url: address, type, callback_url: callback, external_id: externalId } = body;
  const problems: [boolean, string][] = [
    [!isText(address) || !profileAddress.test(address), 'linkedin_url must be linkedin.com/in/<username>'],
    [type !== 'work' && type !== 'personal', 'type must be work or personal'],
    [callback !== undefined && !(isText(callback) && URL.canParse(callback)), 'callback_url is no address'],
    [
      externalId !== undefined && !(isText(externalId) && externalId.length <= 256),
      'external_id is too long',
    ],
  ];
  const errors = problems.flatMap(([wrong, words]) => (wrong ? [words] : []));
  return accept(body, [...unknownFields(body, fields), ...errors]);
}
