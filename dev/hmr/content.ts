import content from '../../entrypoints/linkedin.content.ts';

const running = new AbortController();
const definition: { main: unknown } = content;
if (typeof definition.main === 'function') definition.main({ signal: running.signal });

// When a source changes, this script ends with what it put into the page, and the new one starts in its place.
import.meta.hot?.dispose(() => running.abort());
import.meta.hot?.accept();
