import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

/** Whether the browser's permission is given now, wherever that is changed. */
export function usePermission(name: 'notifications'): boolean {
  const [isGiven, setGiven] = useState(false);
  useEffect(() => {
    const { onAdded, onRemoved } = browser.permissions;
    const look = () => void browser.permissions.contains({ permissions: [name] }).then(setGiven);
    look();
    onAdded.addListener(look);
    onRemoved.addListener(look);
    return () => {
      onAdded.removeListener(look);
      onRemoved.removeListener(look);
    };
  }, [name]);
  return isGiven;
}
