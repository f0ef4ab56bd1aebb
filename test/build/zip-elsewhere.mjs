// Builds and zips the extension into the folder given. A file of its own: the minifier's threads inherit Node's flags,
// and cannot start under those of a script given on the command line.
import { zip } from 'wxt';

await zip({ outDir: process.argv[2] });
