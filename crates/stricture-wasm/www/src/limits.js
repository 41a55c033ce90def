// How much the page takes.

/** Bytes of a policy, or of assignments. */
export const LARGEST_POLICY = 2_000_000;

/** Bytes of a file of a directory. */
export const LARGEST_DIRECTORY = 40_000_000;

/** Files of a folder, or of a link. */
export const MOST_FILES = 2000;

/** Bytes of all that one link holds, before it is compressed. */
export const LARGEST_LINK = 20_000_000;

/** Letters of a link, which browsers take in an address. */
export const LONGEST_LINK = 1_900_000;
