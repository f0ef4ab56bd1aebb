/** Something of ours that stands in the page. */
export interface Control {
  /** A plain `div` with a closed root: the page can see it, but neither into it nor whose it is. */
  host: HTMLElement;
  /** Brings what it shows up to date; cheap when nothing changed. */
  paint(): void;
}
