type Meaning = 'open' | 'done' | 'nothing' | 'broken';

const meanings: readonly [Meaning, RegExp][] = [
  ['open', /^(queued|pending|running|processing|in.?progress|started|created|scheduled)$/i],
  ['done', /^(completed?|success(ful)?|succeeded|finished|done)$/i],
  ['nothing', /^(not.?found|no.?(data|results?|match(es)?)|n\/?a|none|empty)$/i],
  ['broken', /fail|error|cancel|abort|terminat|time.?out|timed|expire|reject|kill/i],
];

/** What a vendor's word for the state of its work means; null: nobody knows. The words are an open set. */
export function jobWord(word: string | null | undefined): Meaning | null {
  return meanings.find(([, pattern]) => pattern.test(word ?? ''))?.[0] ?? null;
}

/** The word of an answer that told no end. Unless it says that the work goes on, it may be one for the end. */
export function unknownWord(word: string | null | undefined): string | undefined {
  return word && jobWord(word) !== 'open' ? word.slice(0, 300) : undefined;
}
