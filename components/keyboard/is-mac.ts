/** Is it Apple's keyboard, with a command key? */
export const isMac = navigator.platform.startsWith('Mac');
