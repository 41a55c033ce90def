// Numbers of things, in words.

/** `3 lines`, `1 person`. */
export const many = (count, one, several = `${one}s`) => `${count.toLocaleString("en")} ${count === 1 ? one : several}`;
