import { type PolicyValue, policyValues } from './policy-values.ts';

/** Where the build has it. */
export const managedSchemaFile = 'managed-schema.json';

const types: Record<PolicyValue['type'], object> = {
  // Without a list of the possible words: the browser would throw away the whole list for a wrong one.
  vendors: { type: 'array', items: { type: 'string' } },
  flag: { type: 'boolean' },
  months: { type: 'integer' },
  amount: { type: 'number' },
};

/** The schema of the policy as browsers want it: a subset of JSON Schema 3. */
export function managedSchema(): object {
  const entries = policyValues.map(({ name, about, type }) => [name, { description: about, ...types[type] }]);
  return { type: 'object', properties: Object.fromEntries(entries) };
}
