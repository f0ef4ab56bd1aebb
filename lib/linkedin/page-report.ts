import { pageReportPort, type PageReport } from '../messages.ts';
import { listenToPorts, type Port } from './runtime.ts';

/** Reports follow a change of the page by this time (ms) at most, and each other by no less. */
const reportGap = 1000;

interface PageReporter {
  /** The page may have changed. Costs nothing while no panel listens. */
  changed(): void;
}

/** Tells panels that connect what this page is about, at once and whenever it changes. */
export function reportPage(read: () => Omit<PageReport, 'frame'>): PageReporter {
  const frame = crypto.randomUUID();
  const ports = new Map<Port, string>();
  let timer: ReturnType<typeof setTimeout> | null = null;

  const post = (port: Port, report: PageReport) => {
    try {
      port.postMessage(report);
    } catch {
      // Closed without notice, as ports are when the extension is updated.
      ports.delete(port);
    }
  };
  const send = () => {
    timer = null;
    if (ports.size === 0) return;
    const report: PageReport = { ...read(), frame };
    const written = JSON.stringify(report);
    for (const [port, sent] of ports) {
      if (sent === written) continue;
      ports.set(port, written);
      post(port, report);
    }
  };
  const connect = (port: Port) => {
    ports.set(port, '');
    port.onDisconnect.addListener(() => ports.delete(port));
    send();
  };
  listenToPorts(pageReportPort, connect);
  const changed = () => {
    if (ports.size > 0) timer ??= setTimeout(send, reportGap);
  };
  return { changed };
}
