/** The computed styles of the host or of one of its ancestors, as far as they can hide or disguise it. */
export interface Layer {
  opacity: string;
  visibility: string;
  filter: string;
  clipPath: string;
  maskImage: string;
  mixBlendMode: string;
}

/** How the button stands on the screen at one moment. Sizes in CSS pixels. */
export interface Sighting {
  layers: Layer[];
  /** The page has styled the host itself. */
  isStyled: boolean;
  width: number;
  height: number;
  /** Size on the screen over size in the layout: what transforms do to it. */
  scale: number;
  /** The topmost element at the point in question is our host. */
  isOnTop: boolean;
  /** What the browser itself says (IntersectionObserver v2): fully in view, undisguised, covered by nothing. */
  isClear: boolean;
}

const plain = {
  filter: 'none',
  clipPath: 'none',
  maskImage: 'none',
  mixBlendMode: 'normal',
  visibility: 'visible',
};

function isPlain(layer: Layer): boolean {
  return Object.entries(plain).every(([name, value]) => layer[name as keyof typeof plain] === value);
}

/** Whether somebody who clicks here can have seen what they click. Against clickjacking: when in doubt, no. */
export function isVisible(sighting: Sighting): boolean {
  const opacity = sighting.layers.reduce((product, layer) => product * Number(layer.opacity), 1);
  if (!(opacity > 0.95) || !sighting.layers.every(isPlain)) return false;
  if (sighting.isStyled || sighting.width < 40 || sighting.height < 20) return false;
  if (!(sighting.scale >= 0.8 && sighting.scale <= 1.6)) return false;
  return sighting.isOnTop && sighting.isClear;
}
