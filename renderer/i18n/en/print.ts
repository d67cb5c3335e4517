export const print = {
  title: '',
} as const;
