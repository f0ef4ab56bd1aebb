import type { Appearance } from '../messages.ts';
import { createLook, type Look } from './look.ts';
import type { Mount } from './keeper.ts';
import type { Placement } from './mounted.ts';
import { createListPlacements, type ListPlacements } from './list-placements.ts';
import type { OnPage } from './on-page.ts';
import { slugAddress } from './page-address.ts';
import type { PageControls } from './page-controls.ts';
import { pageKind } from './page-kind.ts';
import { placeOnProfile } from './profile-placement.ts';
import { hasRows } from './rows-on-page.ts';

interface Dressed {
  look: Look;
  onProfile(address: string): Placement[] | null;
  inList: ListPlacements;
}

/** What we put into pages: the button of a profile, or the checkboxes of a list and its bar. */
export function createPageMount(surroundings: Omit<OnPage, 'look'>, wanted: PageControls): Mount {
  let dressed: Dressed | null = null;
  const dress = (appearance: Appearance): Dressed => {
    const look = createLook(surroundings.document, appearance);
    const onPage = { ...surroundings, look };
    const onProfile = (address: string) => placeOnProfile(onPage, address);
    return { look, onProfile, inList: createListPlacements(onPage) };
  };
  return {
    isList: hasRows,
    wants: (address) => {
      const kind = pageKind(address);
      if (kind === 'none' || wanted.appearance() === null) return null;
      return kind === 'profile' ? (slugAddress(address)?.key ?? null) : kind;
    },
    find: (address) => {
      const appearance = wanted.appearance();
      if (appearance === null) return null;
      dressed ??= dress(appearance);
      return hasRows(address) ? dressed.inList.find() : dressed.onProfile(address);
    },
    isChangedBy: (elements) => dressed?.inList.isChangedBy(elements) ?? true,
    fitIn: (host) => host && dressed?.look.fitIn(host),
  };
}
