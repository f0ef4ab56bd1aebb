/** Is it Apple's keyboard, with a command key? */
export const isMac = /^Mac/.test(navigator.platform);
