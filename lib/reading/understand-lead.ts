import { splitName } from './person-name.ts';
import { findMark } from './find-mark.ts';
import type { ShownLead } from './shown.ts';
import type { Understood } from './understood.ts';

/** A lead page: its title, or a mark, must say the same name as the heading. */
export function understandLead(lead: ShownLead): Understood | null {
  const title = splitName(lead.title).fullName;
  const headings = lead.headings.map((heading) => ({ heading, name: splitName(heading[0]).fullName }));
  const found = headings.find(({ name }) => name !== '' && (lead.isMarked || name === title));
  if (found === undefined) return null;
  const [value, address, beside] = found.heading;
  const headline = findMark(beside, 'headline')?.[1] || null;
  const company = findMark(lead.marks, 'company-name')?.[1] || null;
  const evidence = [{ field: 'name', source: 'heading', value }];
  return { name: found.name, headline, company, address, isSure: found.name === title, evidence };
}
