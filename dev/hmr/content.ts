import content from '../../entrypoints/linkedin.content.ts';

const definition: { main: unknown } = content;
if (typeof definition.main === 'function') definition.main();

// A script cannot be taken out of a page: when a source changes, the page is loaded anew with the new one.
import.meta.hot?.accept(() => location.reload());
