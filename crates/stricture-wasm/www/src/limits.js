// How much the page takes.

/** Bytes of a policy, or of assignments. */
export const LARGEST_POLICY = 2_000_000;

/** Bytes of a file of a directory. */
export const LARGEST_DIRECTORY = 40_000_000;

/** Files of a folder, or of a link. */
export const MOST_FILES = 2000;

/** Bytes of all that one link holds, before it is compressed. */
export const LARGEST_LINK = 20_000_000;

/** Letters that are checked at once, while the page waits. What is longer is checked in the background. */
export const LARGEST_AT_ONCE = 250_000;

/** Milliseconds that the page may wait for an answer. What took longer is asked in the background the next time. */
export const LONGEST_WAIT = 100;

/** Milliseconds after which a check in the background is stopped. */
export const LONGEST_CHECK = 20_000;

/** Letters of a link, which browsers take in an address. */
export const LONGEST_LINK = 1_900_000;
