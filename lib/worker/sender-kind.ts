import { linkedInOrigin } from '../manifest.ts';

/** What Chrome says of who sent a message; the body of a message is never asked. */
export interface MessageSender {
  id?: string | undefined;
  origin?: string | undefined;
  tab?: { id?: number | undefined; windowId?: number | undefined } | undefined;
}

export interface OwnExtension {
  id: string;
  /** `chrome-extension://<id>` */
  origin: string;
}

/** Only our content script on LinkedIn and our own pages are listened to; all else is a stranger. */
export function senderKind(sender: MessageSender, own: OwnExtension): 'page' | 'panel' | 'stranger' {
  if (sender.id !== own.id) return 'stranger';
  if (sender.origin === own.origin) return 'panel';
  if (sender.origin === linkedInOrigin && sender.tab?.id !== undefined) return 'page';
  return 'stranger';
}
