import { defineContentScript } from 'wxt/utils/define-content-script';
import { runOnPage } from '../lib/linkedin/run-on-page.ts';

export default defineContentScript({
  matches: ['https://www.linkedin.com/*'],
  allFrames: true,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main() {
    runOnPage(window);
  },
});
