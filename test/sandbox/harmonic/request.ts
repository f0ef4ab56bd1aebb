import { accept, isText, parseObject, unknownFields, type Checked } from '../vendor/parse-object.ts';

export interface Submission {
  person_linkedin_urls?: string[];
  person_urns?: string[];
}

const most = 5_000;
const mostRead = 500;

const isList = (value: unknown, longest: number): boolean =>
  Array.isArray(value) && value.length >= 1 && value.length <= longest && value.every(isText);

/** Exactly one of two lists, of 1 to 5,000. */
export function checkSubmission(text: string): Checked<Submission> {
  const parsed = parseObject(text);
  if (!parsed.ok) return parsed;
  const { value: body } = parsed;
  const lists = [body['person_linkedin_urls'], body['person_urns']].filter((list) => list !== undefined);
  const errors = unknownFields(body, ['person_linkedin_urls', 'person_urns']);
  if (lists.length !== 1) errors.push('exactly one of person_linkedin_urls and person_urns');
  if (!lists.every((list) => isList(list, most))) errors.push(`a list holds 1 to ${most} texts`);
  return accept(body, errors);
}

export function checkBatchGet(text: string): Checked<{ urns: string[] }> {
  const parsed = parseObject(text);
  if (!parsed.ok) return parsed;
  const errors = unknownFields(parsed.value, ['urns', 'ids']);
  if (!isList(parsed.value['urns'], mostRead)) errors.push(`urns hold 1 to ${mostRead} texts`);
  return accept(parsed.value, errors);
}
