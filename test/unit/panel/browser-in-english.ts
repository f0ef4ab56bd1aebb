import catalogue from '../../../assets/_locales/en/messages.json' with { type: 'json' };

const messages: Record<string, { message: string }> = catalogue;

/** What is used of the browser to say a text, in place of `wxt/browser`. */
export const browser = {
  i18n: {
    getUILanguage: () => 'en',
    getMessage: (key: string, words: string[] = []) =>
      (messages[key]?.message ?? '').replace(/\$(\d)/g, (_, place) => words[place - 1] ?? ''),
  },
};
