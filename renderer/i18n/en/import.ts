export const importing = {
  title: '',
} as const;
