import type { Translation } from '#i18n/catalogue.ts';
import type { firstUndo as english } from '#i18n/en/undoFirst.ts';

export const firstUndo: Translation<typeof english> = {
  redo: '重做',
  group: '撤销与重做',
  takenBack: '已撤销：{{did}}',
  doneAgain: '已重做：{{did}}',
  again: '重做',
  more: '{{names}} 等另 {{count}} 项',
};
