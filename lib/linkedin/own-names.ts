/** Names of fields and methods that never leave the script in the page: no message, no browser interface has them. The
 * build shortens them (see wxt.config.ts). */
export const ownNames = [
  ...['mounted', 'remounts', 'gaveUp', 'isSettled', 'pass', 'thrownOut', 'mayRemount', 'onPlaced', 'isId'],
  ...['classes', 'prefersDark', 'fitIn', 'isOwn', 'outer', 'onPress', 'layers', 'isStyled', 'isOnTop'],
  ...['isClear', 'questions', 'askWorker', 'isWanted', 'readRows', 'isOurs', 'isDone', 'cannotSelect'],
  ...['selectAll', 'nextTurn', 'note', 'trouble', 'stylesOf', 'onCreate', 'stateOf', 'remark', 'isChecked'],
  ...['isDisabled', 'paint', 'selectable', 'chosen', 'mounts', 'styles', 'keepers', 'onGaveUp', 'moved'],
  ...['mutated', 'isOn', 'forget'],
];
