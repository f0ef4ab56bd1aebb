type Theme = 'light' | 'dark';

/** What the page says of its theme. `background`: the first opaque colour behind the button, computed, or null. */
export interface ThemeSigns {
  classes: string;
  background: string | null;
  colorScheme: string;
  prefersDark: boolean;
}

const channels = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);

function isDark(color: string): boolean {
  const [red = 255, green = 255, blue = 255] = channels(color);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 110;
}

/** The page's own class first, then what is behind us, then the declared colour scheme; light when nothing tells. */
export function chooseTheme({ classes, background, colorScheme, prefersDark }: ThemeSigns): Theme {
  const named = /\btheme--(dark|light)\b/.exec(classes)?.[1];
  if (named) return named as Theme;
  const isDarkScheme = /\bdark\b/.test(colorScheme) && (prefersDark || !/\blight\b/.test(colorScheme));
  return (background === null ? isDarkScheme : isDark(background)) ? 'dark' : 'light';
}

function opaqueBackground(from: Element | null): string | null {
  for (let element = from; element; element = element.parentElement) {
    const color = getComputedStyle(element).backgroundColor;
    const [, , blue, alpha = 1] = channels(color);
    if (color.startsWith('rgb') && blue !== undefined && alpha > 0.9) return color;
  }
  return null;
}

/** The theme of the page around an element. */
export function pageTheme(element: Element): Theme {
  const { documentElement } = element.ownerDocument;
  return chooseTheme({
    classes: documentElement.className,
    background: opaqueBackground(element.parentElement),
    colorScheme: getComputedStyle(documentElement).colorScheme,
    prefersDark: matchMedia('(prefers-color-scheme: dark)').matches,
  });
}
