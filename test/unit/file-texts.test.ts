import { describe, expect, it } from 'vitest';
import { fileTexts, wholeText } from '../../lib/file-texts.ts';

const text = 'Vorname;Name\r\nJosé;Muñoz\r\n';
const utf16 = (isLittle: boolean) => {
  const bytes = new DataView(new ArrayBuffer(2 * text.length + 2));
  [...`\uFEFF${text}`].forEach((sign, place) => bytes.setUint16(2 * place, sign.charCodeAt(0), isLittle));
  return new Blob([bytes]);
};

describe('the text of a file', () => {
  it.each([
    ['UTF-8', new Blob([text])],
    ['UTF-8 with a byte order mark', new Blob(['\uFEFF', text])],
    ['UTF-16, as Excel calls Unicode text', utf16(true)],
    ['UTF-16 of the other order', utf16(false)],
    ['Windows-1252, as Excel saves CSV', new Blob([Uint8Array.from(text, (sign) => sign.charCodeAt(0))])],
  ])('in %s', async (_, file) => {
    expect(await wholeText(file)).toBe(text);
    let parts = '';
    for await (const part of fileTexts(file, () => undefined)) parts += part;
    expect(parts).toBe(text);
  });

  it('is UTF-8 although a letter is cut where the look at it ends', async () => {
    const long = `${'a'.repeat(999_999)}é`;
    expect(await wholeText(new Blob([long]))).toBe(long);
  });

  it('is nothing in an empty file', async () => expect(await wholeText(new Blob([]))).toBe(''));
});
