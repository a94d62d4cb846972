/** Where a vendor replaces or revokes keys, by rule; without `https://`. */
export const rotationPages: Readonly<Record<string, string>> = {};
