/** An answer is read up to this many bytes; a longer one is not believed. */
const mostBytes = 1_000_000;

/** The body of a response as text; null when it is longer than `mostBytes`. Throws when the connection breaks. */
export async function readText(response: Response): Promise<string | null> {
  if (!response.body) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of response.body) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) return null;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
