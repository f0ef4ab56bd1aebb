import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitName } from '../../../lib/reading/person-name.ts';

const sure: [shown: string, full: string, first: string, last: string][] = [
  ['Nora Vale', 'Nora Vale', 'Nora', 'Vale'],
  ['  Nora \n Vale ', 'Nora Vale', 'Nora', 'Vale'],
  ['Dr. Nora Vale, PhD, MBA', 'Nora Vale', 'Nora', 'Vale'],
  ['Prof. Dr. Nora Vale', 'Nora Vale', 'Nora', 'Vale'],
  ['Dipl.-Ing. Nora Vale', 'Nora Vale', 'Nora', 'Vale'],
  ['Dipl. Ing. Nora Vale', 'Nora Vale', 'Nora', 'Vale'],
  ['Dr. med. Nora Vale', 'Nora Vale', 'Nora', 'Vale'],
  ['Dr. rer. nat. Nora Vale', 'Nora Vale', 'Nora', 'Vale'],
  ['Prof. Dr. med. dent. Nora Vale', 'Nora Vale', 'Nora', 'Vale'],
  ['Dr.-Ing. Nora Vale', 'Nora Vale', 'Nora', 'Vale'],
  ['Univ.-Prof. Dr. Nora Vale', 'Nora Vale', 'Nora', 'Vale'],
  ['Assoc. Prof. Nora Vale', 'Nora Vale', 'Nora', 'Vale'],
  ['Dott.ssa Nora Vale', 'Nora Vale', 'Nora', 'Vale'],
  ['MUDr. Nora Vale', 'Nora Vale', 'Nora', 'Vale'],
  ['Ing. arch. Nora Vale', 'Nora Vale', 'Nora', 'Vale'],
  ['Ir. Jan de Vale', 'Jan de Vale', 'Jan', 'de Vale'],
  ['Sra. Nora Vale', 'Nora Vale', 'Nora', 'Vale'],
  ['د. محمد علي', 'محمد علي', 'محمد', 'علي'],
  ['Med Vale', 'Med Vale', 'Med', 'Vale'],
  ['Nora Vale, M.Sc.', 'Nora Vale', 'Nora', 'Vale'],
  ['Nora Vale CFA', 'Nora Vale', 'Nora', 'Vale'],
  ['Nora Vale she/her', 'Nora Vale', 'Nora', 'Vale'],
  ['𝐍𝐨𝐫𝐚 𝐕𝐚𝐥𝐞', 'Nora Vale', 'Nora', 'Vale'],
  ['Ｎｏｒａ Ｖａｌｅ', 'Nora Vale', 'Nora', 'Vale'],
  ['Nora Vale（王芳）', 'Nora Vale', 'Nora', 'Vale'],
  ['Nora Vale, CISSP PMP', 'Nora Vale', 'Nora', 'Vale'],
  ['Nora Vale PhD', 'Nora Vale', 'Nora', 'Vale'],
  ['Nora Vale, Jr.', 'Nora Vale', 'Nora', 'Vale'],
  ['Vale, Nora', 'Nora Vale', 'Nora', 'Vale'],
  ['Vale, Nora, MBA', 'Nora Vale', 'Nora', 'Vale'],
  ['VALE, NORA', 'NORA VALE', 'NORA', 'VALE'],
  ["O'Neil, Pia", "Pia O'Neil", 'Pia', "O'Neil"],
  ['Pia O´Neil', "Pia O'Neil", 'Pia', "O'Neil"],
  ['Pia D`Arco', "Pia D'Arco", 'Pia', "D'Arco"],
  ['Nora `Noor` Vale', 'Nora Vale', 'Nora', 'Vale'],
  ['van Hal, Joost', 'Joost van Hal', 'Joost', 'van Hal'],
  ['Joost van der Hal 🚀', 'Joost van der Hal', 'Joost', 'van der Hal'],
  ['Juan Pablo de la Vega', 'Juan Pablo de la Vega', 'Juan Pablo', 'de la Vega'],
  ['Karl von Berg', 'Karl von Berg', 'Karl', 'von Berg'],
  ['Omar bin Said', 'Omar bin Said', 'Omar', 'bin Said'],
  ['Omar al-Said', 'Omar al-Said', 'Omar', 'al-Said'],
  ['Ian Mc Gill', 'Ian Mc Gill', 'Ian', 'Mc Gill'],
  ['Nora B. Vale', 'Nora B. Vale', 'Nora', 'Vale'],
  ['Jean-Luc Vale', 'Jean-Luc Vale', 'Jean-Luc', 'Vale'],
  ['José Núñez', 'José Núñez', 'José', 'Núñez'],
  ['Rene\u0301 Müller', 'René Müller', 'René', 'Müller'],
  ['Ольга Белова', 'Ольга Белова', 'Ольга', 'Белова'],
  ["Nora Vale ⭐I'm Hiring⭐", 'Nora Vale', 'Nora', 'Vale'],
  ['⭐Hiring⭐ Nora Vale', 'Nora Vale', 'Nora', 'Vale'],
  ['🚀 Nora Vale 🚀', 'Nora Vale', 'Nora', 'Vale'],
  ['Nora Vale 👩🏽‍💻🇩🇪', 'Nora Vale', 'Nora', 'Vale'],
  ['Nora Vale (she/her)', 'Nora Vale', 'Nora', 'Vale'],
  ['Nora (Noor) Vale', 'Nora Vale', 'Nora', 'Vale'],
  ['Nora "Noor" Vale', 'Nora Vale', 'Nora', 'Vale'],
  ['Nora Vale is reachable', 'Nora Vale', 'Nora', 'Vale'],
  ['Nora Vale is open to work', 'Nora Vale', 'Nora', 'Vale'],
  ['Nora Vale’s profile picture', 'Nora Vale', 'Nora', 'Vale'],
  ['Nora Vale | Growth', 'Nora Vale', 'Nora', 'Vale'],
  ['Nora Vale Nora Vale', 'Nora Vale', 'Nora', 'Vale'],
  ['Nora ValeNora Vale', 'Nora Vale', 'Nora', 'Vale'],
  ['No\u200bra\ufeff V\u202eale\u202c', 'Nora Vale', 'Nora', 'Vale'],
];

const guessed: [shown: string, full: string, first: string, last: string][] = [
  ['Nora', 'Nora', 'Nora', ''],
  ['Nora Nora', 'Nora', 'Nora', ''],
  ['Lulu', 'Lulu', 'Lulu', ''],
  ['Nora V.', 'Nora V.', 'Nora', 'V.'],
  ['María José García López', 'María José García López', 'María', 'José García López'],
  ['Nora Vale, Ex-Startup', 'Nora Vale', 'Nora', 'Vale'],
  ['王芳', '王芳', '芳', '王'],
  ['欧阳小芳', '欧阳小芳', '小芳', '欧阳'],
  ['佐藤 花子', '佐藤 花子', '花子', '佐藤'],
  ['Fang Wang 王芳', 'Fang Wang 王芳', 'Fang', 'Wang'],
  ['王芳 Fang Wang', '王芳 Fang Wang', 'Fang', 'Wang'],
  ['マリア・ロペス', 'マリア・ロペス', 'マリア', 'ロペス'],
  ['박지우', '박지우', '지우', '박'],
  ['Nagy Réka', 'Nagy Réka', 'Réka', 'Nagy'],
  ['Réka Szőcs', 'Réka Szőcs', 'Réka', 'Szőcs'],
  ['', '', '', ''],
  ['🎈🎈', '', '', ''],
];

describe('splitName', () => {
  it.each(sure)('%s → %s', (shown, fullName, firstName, lastName) => {
    expect(splitName(shown)).toEqual({ fullName, firstName, lastName, confidence: 'high' });
  });

  it.each(guessed)('is not sure of %s', (shown, fullName, firstName, lastName) => {
    expect(splitName(shown)).toEqual({ fullName, firstName, lastName, confidence: 'low' });
  });

  it('never throws, and a cleaned name stays as it is', () => {
    const piece = fc.constantFrom(
      'Nora',
      'Vale',
      ',',
      ' ',
      '⭐',
      '(',
      ')',
      'PhD',
      'Dr.',
      '"',
      '|',
      '-',
      'is hiring',
      '李',
      '\u202e',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 9 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (shown) => {
        const { fullName } = splitName(shown);
        expect(splitName(fullName).fullName).toBe(fullName);
        expect(fullName).not.toMatch(/[\p{Cf}\p{Cc}]|^\s|\s$|\s\s/u);
      }),
      { numRuns: 3000 },
    );
  });

  it('finds first and last name under any decoration', () => {
    const word = fc
      .stringMatching(/^[A-Z][a-zéüñ]{3,9}$/)
      .filter((name) => !/^(?:Prof|Frau|Herr|Dame|Miss|Capt|Univ|Dipl|Dott)$/.test(name));
    const before = fc.constantFrom('', 'Dr. ', '🚀 ', '\u200b', 'Mrs. ');
    const after = fc.constantFrom(
      '',
      ', PhD',
      ' 🎈',
      ' (they/them)',
      ' is reachable',
      ' ⭐Open⭐',
      ' | Speaker',
      ', MBA, CPA',
    );
    fc.assert(
      fc.property(word, word, before, after, (first, last, start, end) => {
        fc.pre(first !== last);
        const { firstName, lastName } = splitName(`${start}${first} ${last}${end}`);
        expect([firstName, lastName].sort()).toEqual([first, last].sort());
      }),
    );
  });

  it('is quick on long text', () => {
    expect(splitName('⭐a '.repeat(5000)).fullName.length).toBeLessThanOrEqual(300);
  });
});
