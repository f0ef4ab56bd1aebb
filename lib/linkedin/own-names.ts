/** Names of fields and methods that never leave the script in the page: no message, no browser interface has them. The
 * build shortens them (see wxt.config.ts). */
export const ownNames = [
  ...[
    'isSettled',
    'pass',
    'mayRemount',
    'isId',
    'classes',
    'prefersDark',
    'fitIn',
    'isOwn',
    'outer',
    'onPress',
  ],
  ...[
    'layers',
    'isStyled',
    'isOnTop',
    'isClear',
    'askWorker',
    'findRows',
    'isWanted',
    'onNear',
    'lookAgain',
    'hasUnread',
    'keeper',
    'onGaveUp',
    'moved',
  ],
  ...['mutated', 'forget', 'placement', 'paint', 'createHost', 'trouble'],
];
