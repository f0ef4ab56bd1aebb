export function collapse(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
