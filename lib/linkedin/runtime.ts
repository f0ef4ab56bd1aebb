/** The only place where the content script meets the browser's extension interface. It speaks to it directly: the
 * polyfill would be a third of what we add to every page. */
const { chrome } = globalThis;

export type Port = chrome.runtime.Port;

/** Whether the extension was updated or removed under this script. */
export function isCutOff(): boolean {
  return typeof chrome.runtime?.id !== 'string';
}

/** Rejects when nobody answers, or when cut off. */
export async function sendToWorker(message: unknown): Promise<unknown> {
  return await chrome.runtime.sendMessage(message);
}

/** Messages of our own extension only. They are never answered. */
export function listenToExtension(onMessage: () => void): void {
  chrome.runtime.onMessage.addListener((_message: unknown, sender) => {
    if (sender.id === chrome.runtime.id) onMessage();
  });
}

/** Connections from our own extension only. */
export function listenToPorts(name: string, onPort: (port: Port) => void): void {
  chrome.runtime.onConnect.addListener((port) => {
    if (port.name === name && port.sender?.id === chrome.runtime.id) onPort(port);
  });
}
