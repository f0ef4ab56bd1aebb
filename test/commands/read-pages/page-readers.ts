// Runs inside the page: the readers of the extension, and what the command needs beside them.
export { readProfile } from '../../../lib/linkedin/read-profile.ts';
export { readRows } from '../../../lib/linkedin/read-rows.ts';
export { pageKind } from '../../../lib/linkedin/page-kind.ts';
export { buildPage } from './build-page.ts';
export { guessAddress } from './guess-address.ts';
export { readPage } from './read-page.ts';
