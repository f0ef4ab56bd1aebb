export type Theme = 'light' | 'dark';

/** What the page says of its theme. `background`: the first opaque colour behind the button, computed, or null. */
export interface ThemeSigns {
  classes: string;
  background: string | null;
  colorScheme: string;
  prefersDark: boolean;
}

function channels(color: string): number[] {
  return (color.match(/[\d.]+/g) ?? []).map(Number);
}

function isDark(color: string): boolean {
  const [red = 255, green = 255, blue = 255] = channels(color);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 110;
}

/** The page's own class first, then what is behind us, then the declared colour scheme; light when nothing tells. */
export function chooseTheme({ classes, background, colorScheme, prefersDark }: ThemeSigns): Theme {
  const named = /\btheme--(dark|light)\b/.exec(classes)?.[1];
  if (named !== undefined) return named === 'dark' ? 'dark' : 'light';
  if (background !== null) return isDark(background) ? 'dark' : 'light';
  const schemes = colorScheme.split(' ');
  if (!schemes.includes('dark')) return 'light';
  return schemes.includes('light') && !prefersDark ? 'light' : 'dark';
}

function opaqueBackground(from: Element | null): string | null {
  for (let element = from; element !== null; element = element.parentElement) {
    const color = getComputedStyle(element).backgroundColor;
    const [red, green, blue, alpha = 1] = channels(color);
    if (color.startsWith('rgb') && [red, green, blue].every((value) => value !== undefined) && alpha > 0.9)
      return color;
  }
  return null;
}

/** The theme of the page around an element. */
export function pageTheme(element: Element): Theme {
  const root = element.ownerDocument.documentElement;
  return chooseTheme({
    classes: root.className,
    background: opaqueBackground(element.parentElement),
    colorScheme: getComputedStyle(root).colorScheme,
    prefersDark: matchMedia('(prefers-color-scheme: dark)').matches,
  });
}
