export const programmes = {
  title: '',
} as const;
