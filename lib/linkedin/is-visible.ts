/** What can hide or disguise an element, with the only values that do not. */
const plain = {
  visibility: 'visible',
  filter: 'none',
  clipPath: 'none',
  maskImage: 'none',
  mixBlendMode: 'normal',
};

/** The computed styles of the host or of one of its ancestors, as far as they can hide or disguise it. */
export type Layer = Record<keyof typeof plain | 'opacity', string>;

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

function isPlain(layer: Layer): boolean {
  return Object.entries(plain).every(([name, value]) => layer[name as keyof typeof plain] === value);
}

/** Whether somebody who clicks here can have seen what they click. Against clickjacking: when in doubt, no. */
export function isVisible(sighting: Sighting): boolean {
  const { layers, isStyled, width, height, scale, isOnTop, isClear } = sighting;
  const opacity = layers.reduce((product, layer) => product * Number(layer.opacity), 1);
  const isWhole = width >= 40 && height >= 20 && scale >= 0.8 && scale <= 1.6;
  return opacity > 0.95 && layers.every(isPlain) && !isStyled && isWhole && isOnTop && isClear;
}
