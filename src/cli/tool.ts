import manifest from '../../package.json';

/** How the program names itself in reports. */
export const tool = { name: 'sightline', version: manifest.version } as const;
