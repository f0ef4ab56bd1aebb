import { useEffect } from 'react';
import type { StorageTrouble } from '../../lib/storage-trouble.ts';
import { text } from '../../lib/text.ts';
import { usePanelStore } from '../panel-store.ts';
import { Strip } from './strip.tsx';
import { useStorageTrouble } from './use-storage-trouble.ts';

/** Says why runs stand still although nothing stopped them: what they would need to write down is not taken. */
export function StorageStrip() {
  const trouble = useStorageTrouble();
  return trouble && <Trouble trouble={trouble} />;
}

function Trouble({ trouble }: { trouble: StorageTrouble }) {
  const announce = usePanelStore((state) => state.announce);
  const title = text(`storage_${trouble}_title`);
  useEffect(() => announce(title), [announce, title]);
  return (
    <Strip icon="warning">
      <strong>{title}</strong>
      <span>{text(`storage_${trouble}_about`)}</span>
    </Strip>
  );
}
