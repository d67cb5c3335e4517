/** The serif families of the Chinese forms, bundled in slices: only those a sheet needs are read. */
import '@fontsource-variable/noto-serif-sc';
import '@fontsource-variable/noto-serif-tc';

/** Resolves when every glyph on the page has its own font: printing before would embed a stand-in. */
export const printFontsReady = async (): Promise<void> => {
  await document.fonts.ready;
};
