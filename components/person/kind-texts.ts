import type { Kind } from '../../lib/enrichment/kind.ts';
import { formatList } from '../../lib/format/format-number.ts';
import { type TextKey, locale, text } from '../../lib/text.ts';
import type { IconName } from '../shell/icon.tsx';

export const kindNames: Record<Kind, TextKey> = {
  'work-email': 'kind_work_email',
  'personal-email': 'kind_personal_email',
  phone: 'kind_phone',
};

export const kindIcons: Record<Kind, IconName> = {
  'work-email': 'mail',
  'personal-email': 'home',
  phone: 'phone',
};

export function kindList(kinds: readonly Kind[]): string {
  return formatList(
    kinds.map((kind) => text(kindNames[kind])),
    locale(),
  );
}
