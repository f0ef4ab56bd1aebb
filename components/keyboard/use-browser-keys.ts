import { useEffect, useState } from 'react';
import { type Browser, browser } from 'wxt/browser';

/** The keys that work in the whole browser, as they are really set; null while that is asked. Asked anew when one comes
 * back to the panel: they are changed on a page of the browser's. */
export function useBrowserKeys(): Browser.commands.Command[] | null {
  const [commands, setCommands] = useState<Browser.commands.Command[] | null>(null);
  useEffect(() => {
    const read = () =>
      void browser.commands.getAll().then(
        // The browser's own command for the icon has no description, and no key of ours.
        (all) => setCommands((all as Browser.commands.Command[]).filter(({ description }) => description)),
        () => setCommands([]),
      );
    read();
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, []);
  return commands;
}
