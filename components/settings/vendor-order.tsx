import { useEffect, useRef, useState } from 'react';
import type { Kind } from '../../lib/enrichment/kind.ts';
import type { ProviderId } from '../../lib/enrichment/provider-id.ts';
import { moveVendor, switchVendor, vendorsInOrder } from '../../lib/enrichment/vendor-order.ts';
import { capabilitiesOf } from '../../lib/providers/index.ts';
import { isAllowed } from '../../lib/preset/preset.ts';
import { text } from '../../lib/text.ts';
import { useKeyedVendors } from '../credits/use-keyed-vendors.ts';
import { usePanelStore } from '../panel-store.ts';
import { Tick } from '../shell/tick.tsx';
import { usePreset } from '../use-preset.ts';
import { LockedNote } from './locked-note.tsx';
import { MoveActions } from './move-actions.tsx';
import styles from './vendor-order.module.css';

interface VendorOrderProps {
  kind: Kind;
  order: readonly ProviderId[];
  onChange: (order: ProviderId[]) => void;
}

interface Move {
  id: ProviderId;
  to: 'earlier' | 'later';
}

/** The vendors of one kind: each is switched on or off, and moved by a button. */
export function VendorOrder({ kind, order, onChange }: VendorOrderProps) {
  const announce = usePanelStore((state) => state.announce);
  const withKey = useKeyedVendors();
  const preset = usePreset();
  const isLocked = preset.order[kind] !== undefined;
  const remark = (id: ProviderId) => {
    if (!isAllowed(preset, id)) return text('vendor_not_allowed');
    return withKey.includes(id) ? '' : text('vendor_without_key');
  };
  const [moved, setMoved] = useState<Move | null>(null);
  const list = useFocusAfter(moved);
  const move = (change: Move) => {
    const next = moveVendor(order, change.id, change.to);
    setMoved(change);
    onChange(next);
    const place = next.indexOf(change.id) + 1;
    announce(text('vendor_moved', capabilitiesOf(change.id).name, place));
  };
  return (
    <>
      <ol ref={list} className={styles.list}>
        {vendorsInOrder(kind, order).map(({ id, isOn }, place) => (
          <li key={id} data-vendor={id}>
            <div className={styles.row}>
              <Tick
                label={capabilitiesOf(id).name}
                detail={remark(id)}
                isSelected={isOn}
                isDisabled={isLocked || !isAllowed(preset, id)}
                onChange={(on) => onChange(switchVendor(order, id, on))}
              />
              {isOn && !isLocked && order.length > 1 && (
                <MoveActions
                  name={capabilitiesOf(id).name}
                  isFirst={place === 0}
                  isLast={place === order.length - 1}
                  onMove={(to) => move({ id, to })}
                />
              )}
            </div>
          </li>
        ))}
      </ol>
      {isLocked && <LockedNote />}
    </>
  );
}

/** A row that has moved was out of the document for a moment, and the button that moved it may be disabled now: the focus
 * goes to the one that is left. */
function useFocusAfter(moved: Move | null) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (!moved) return;
    const row = list.current?.querySelector(`[data-vendor=${moved.id}]`);
    const buttons = [...(row?.querySelectorAll('button') ?? [])];
    if (moved.to === 'later') buttons.reverse();
    buttons.find((button) => !button.disabled)?.focus();
  }, [moved]);
  return list;
}
