import type {
  Http,
  HttpRequest,
  NoAnswer,
  ProviderConfig,
  RawAnswer,
} from '../../../lib/providers/provider.ts';
import { defaultSettings, type ProviderSettings } from '../../../lib/settings.ts';
import type { ProviderId } from '../../../lib/enrichment/provider-id.ts';

export type Asking = HttpRequest & { method: 'post' | 'get' | 'read'; body?: string };

export interface RecordedHttp {
  asked: Asking[];
  /** The times until which it waited, in the order of waiting. */
  waits: number[];
  /** What to make a vendor with: its time passes by sleeping only. */
  config: ProviderConfig;
}

/** A vendor's way out that a test answers, with a clock of its own. */
export function recordedHttp(
  id: ProviderId,
  answer: (asking: Asking) => RawAnswer | NoAnswer,
  settings: Partial<ProviderSettings> = {},
): RecordedHttp {
  const asked: RecordedHttp['asked'] = [];
  const waits: number[] = [];
  let time = 1_790_000_000_000;
  const by = (method: Asking['method']) => async (request: HttpRequest & { body?: string }) => {
    asked.push({ ...request, method });
    return answer({ ...request, method });
  };
  const http: Http = { post: by('post'), get: by('get'), read: by('read') };
  return {
    ...{ asked, waits },
    config: {
      apiKey: 'sample-key',
      settings: { ...defaultSettings.providers[id], ...settings },
      http,
      now: () => time,
      sleepUntil: async (at) => {
        waits.push(at);
        time = Math.max(time, at);
      },
    },
  };
}
