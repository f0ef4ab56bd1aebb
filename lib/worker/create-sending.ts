interface Sending {
  isAllowed(): boolean;
  /** Whoever forbids it allows it again: it is allowed once nobody forbids it any more. */
  letSend(isAllowed: boolean): void;
}

/** May new calls start? */
export function createSending(): Sending {
  let forbidden = 0;
  return {
    isAllowed: () => forbidden === 0,
    letSend: (isAllowed) => void (forbidden += isAllowed ? -1 : 1),
  };
}
