import type { PanelView } from './panel-view.ts';

/** A part that cannot read its rows any more, as when the disk fails under them; the others still can. */
export const brokenView: PanelView = {
  name: 'broken',
  anew: true,
  open: async ({ panel, tab, see }) => {
    await panel.evaluate(() => {
      const failing = (
        kind: typeof IDBObjectStore | typeof IDBIndex,
        name: 'get' | 'getAll' | 'openCursor',
      ) => {
        const read: unknown = Reflect.get(kind.prototype, name);
        if (typeof read !== 'function') throw new Error(`IndexedDB has no ${name}`);
        Reflect.set(kind.prototype, name, function (this: IDBObjectStore | IDBIndex, ...asked: unknown[]) {
          const { name: table } = 'objectStore' in this ? this.objectStore : this;
          if (table === 'runs') throw new DOMException('the disk fails', 'UnknownError');
          return read.apply(this, asked) as unknown;
        });
      };
      for (const kind of [IDBObjectStore, IDBIndex])
        for (const name of ['get', 'getAll', 'openCursor'] as const) failing(kind, name);
    });
    await tab('tab_runs');
    await see('broken_storage');
  },
};
