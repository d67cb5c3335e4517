/** Drawings that come with the program, for items where one look at a picture says more than a sentence. */
export const checkPictures = [
  'tyreTread',
  'wheelNuts',
  'mirror',
  'lights',
  'wiper',
  'horn',
  'brake',
  'steering',
  'oilLevel',
  'coolant',
  'battery',
  'leak',
  'gauge',
  'fireExtinguisher',
  'seatBelt',
  'coupling',
  'forkHeel',
  'mastChain',
  'track',
  'bucket',
  'emergencyStop',
] as const;

/** Name of a drawing. */
export type CheckPictureName = (typeof checkPictures)[number];

/** The drawing of this name; null when there is none, as for an item without a picture. */
export const checkPictureNamed = (name: string): CheckPictureName | null =>
  checkPictures.find((picture) => picture === name) ?? null;
