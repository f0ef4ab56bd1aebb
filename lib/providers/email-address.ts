/** A vendor's text as an address, without blanks around it; null when it is none ("N/A", empty, a name). */
export function emailAddress(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return /^[^\s@<>"]+@[^\s@<>"]+$/.test(trimmed) ? trimmed : null;
}
