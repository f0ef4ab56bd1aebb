/** The fewest signs of a passphrase: below this, trying them all is no work for whoever has the files. */
export const leastPassphrase = 10;
