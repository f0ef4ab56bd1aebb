import type { browser as runningBrowser } from 'wxt/browser';
import { readAddress } from '../reading/profile-address.ts';
import { linkedInOrigin } from '../manifest.ts';
import { pageKey } from '../page-key.ts';
import type { PanelWish } from '../panel-request.ts';

const menuId = 'find-profile';

interface BrowserWishEffects {
  /** Chrome opens the side panel only when called at once, in the listener of the user's act. */
  openPanel(tabId: number): void;
  /** For the panel of this window: another one shows another page. */
  request(wish: PanelWish, windowId: number | undefined): Promise<void>;
  menuTitle: string;
}

/** Shortcuts, and the menu on links to profiles. Each is the user's own act, so it opens the panel, which then does what
 * its buttons do: nothing is spent by another way. */
export function listenToBrowser(
  { commands, contextMenus, runtime }: Pick<typeof runningBrowser, 'commands' | 'contextMenus' | 'runtime'>,
  { openPanel, request, menuTitle }: BrowserWishEffects,
): void {
  commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    openPanel(tab.id);
    if (command === 'find-email') void request({ type: 'find', page: pageKey(tab.url) }, tab.windowId);
  });
  contextMenus.onClicked.addListener(({ menuItemId, linkUrl }, tab) => {
    const profile = readAddress(linkUrl);
    if (menuItemId !== menuId || tab?.id === undefined || !profile) return;
    openPanel(tab.id);
    void request({ type: 'profile', address: profile.url }, tab.windowId);
  });
  // Chrome keeps the menu over its own restarts, after which it may speak another language.
  runtime.onStartup.addListener(() => {
    contextMenus.update(menuId, { title: menuTitle }).catch(() => undefined);
  });
  runtime.onInstalled.addListener(() => {
    contextMenus.create({
      ...{ id: menuId, title: menuTitle, contexts: ['link'] },
      documentUrlPatterns: [`${linkedInOrigin}/*`],
      targetUrlPatterns: [`${linkedInOrigin}/in/*`],
    });
  });
}
