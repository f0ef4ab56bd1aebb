import type { AskWorker } from './ask-worker.ts';
import type { Look } from './look.ts';
import type { PageFrame } from './page-frame.ts';
import type { People } from './people.ts';
import type { Row } from './read-rows/row.ts';

/** What controls in a page work with. */
export interface OnPage {
  document: Document;
  frame: PageFrame;
  people: People;
  look: Look;
  askWorker: AskWorker;
  /** The rows as they stand now; cheap for those that were read before. */
  readRows(): Row[];
}
