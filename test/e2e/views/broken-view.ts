import type { PanelView } from './panel-view.ts';

/** A part that cannot read the database any more, as when the disk fails under it. */
export const brokenView: PanelView = {
  name: 'broken',
  anew: true,
  open: async ({ panel, tab, see }) => {
    await panel.evaluate(() => {
      const fail = () => {
        throw new DOMException('the disk fails', 'UnknownError');
      };
      Object.assign(IDBObjectStore.prototype, { get: fail, getAll: fail, openCursor: fail });
      Object.assign(IDBIndex.prototype, { get: fail, getAll: fail, openCursor: fail });
    });
    await tab('tab_runs');
    await see('broken_storage');
  },
};
