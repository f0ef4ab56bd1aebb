import type { AskWorker } from './ask-worker.ts';
import type { Look } from './look.ts';
import type { PageFrame } from './page-frame.ts';
import type { People } from './people.ts';
import type { FoundRow } from './read-rows/row.ts';

/** What controls in a page work with. */
export interface OnPage {
  document: Document;
  frame: PageFrame;
  people: People;
  look: Look;
  askWorker: AskWorker;
  /** The rows as they stand now; each is read when it is asked to, which is cheap when it was read before. */
  findRows(): FoundRow[];
  /** Rows came near the view, or into it. */
  onNear(isSeen: boolean): void;
}
